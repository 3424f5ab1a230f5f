using System;
using System.Collections.Generic;

// Objects that a loop makes and lets go: at the last use of what holds them, of refs into them, of what borrows from them.
int total = 0;
for (int round = 0; round < 5; round++)
{
    // A temporary.
    total += Node.Make(round, 3).Sum();

    // A variable, used early.
    int[] data = [round, round + 1, round + 2];
    int first = data[0];
    total += first * Node.Make(2, 2).Sum();

    // A span into the array outlives the variable's last use.
    Span<int> span = data;
    total += Node.Make(1, 1).Sum();
    foreach (int value in span) total += value;

    // A part of an object outlives the variable.
    Node node = Node.Make(round, 2);
    Node? left = node.Left;
    node = Node.Make(round + 1, 1);
    total += left!.Sum() + node.Sum();

    // A ref to a field.
    ref int field = ref Node.Make(round, 0).Value;
    field += Node.Make(9, 1).Sum();
    total += field;

    // On errors.
    Node? caught = null;
    try
    {
        caught = Node.Make(round, 1);
        if (round % 2 == 0) throw new InvalidOperationException();
        total += caught.Sum();
    }
    catch (InvalidOperationException)
    {
        total += caught!.Sum() * 3;
    }
    finally
    {
        total += caught!.Value;
    }

    // On one way only.
    Node maybe = Node.Make(round, 1);
    if (round > 2) total += maybe.Sum();
    else total -= 1;

    // Given away on one way.
    Node kept = Node.Make(round, 1);
    if (round == 1) Keeper.Last = kept;
    else total += kept.Sum();
}

Console.WriteLine(total);
Console.WriteLine(Keeper.Last!.Sum());

// A chain: each step lets the one before go.
Link chain = new(0, null);
for (int i = 1; i < 100; i++) chain = new Link(i, i % 10 == 0 ? null : chain);
int length = 0;
for (Link? at = chain; at is not null; at = at.Next) length++;
Console.WriteLine(length);

// The end is noticed: with the variable, not before.
for (int i = 0; i < 3; i++)
{
    using var noticed = new Noticed(i);
    Console.WriteLine("made " + noticed.Number.ToString());
    Console.WriteLine("after");
}

// Closures and interfaces.
for (int i = 0; i < 3; i++)
{
    int captured = i * 2;
    Func<int, int> f = x => x + captured;
    IShape shape = i == 1 ? new Square(i) : new Dot();
    int area = shape.Area();
    Console.WriteLine(f(area));
    Console.WriteLine(f(1));
}

// Enumerators and lists made anew.
for (int i = 1; i < 4; i++)
{
    var list = new List<Node>();
    for (int k = 0; k < i; k++) list.Add(Node.Make(k, 1));
    Node last = list[^1];
    list = new List<Node>();
    list.Add(last);
    int sum = 0;
    foreach (Node node in list) sum += node.Sum();
    Console.WriteLine(sum);
}

// Structs with references.
(Node Node, int Number) pair = (Node.Make(1, 1), 0);
for (int i = 0; i < 4; i++)
{
    Node inside = pair.Node;
    int number = pair.Number;
    pair = (i % 2 == 0 ? Node.Make(i, 2) : inside, number + inside.Sum());
}

Console.WriteLine(pair.Number);
Console.WriteLine(pair.Node.Sum());

// A string that grows.
string text = "";
for (int i = 0; i < 6; i++)
{
    string longer = text + i.ToString();
    text = longer.Length > 3 ? longer.Substring(1) : longer;
}

Console.WriteLine(text);

sealed class Node(int value, Node? left, Node? right)
{
    public int Value = value;
    public Node? Left = left;

    public static Node Make(int value, int depth) => depth == 0 ? new(value, null, null) : new(value, Make(value + 1, depth - 1), Make(value + 2, depth - 1));

    public int Sum() => Value + (Left?.Sum() ?? 0) + (right?.Sum() ?? 0);
}

static class Keeper
{
    public static Node? Last;
}

sealed class Link(int number, Link? next)
{
    public int Number => number;
    public Link? Next => next;
}

sealed class Noticed(int number) : IDisposable
{
    public int Number => number;

    public void Dispose() => Console.WriteLine("gone " + number.ToString());
}

interface IShape
{
    int Area();
}

sealed class Square(int side) : IShape
{
    public int Area() => side * side;
}

sealed class Dot : IShape
{
    public int Area() => 1;
}
