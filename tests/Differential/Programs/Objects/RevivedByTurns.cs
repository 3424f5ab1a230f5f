// Objects that two functions that call each other keep as they are disposed of at the last release. CoreCLR does not dispose of them at all:
// what the program says is the same either way, but it must not read what is gone.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

Keeper.Make();
int wrong = 0;
foreach (Node node in Keeper.Kept)
    if (node.Name.Length != node.Value)
        wrong++;
Console.WriteLine($"{wrong} wrong");

class Node(string name)
{
    public readonly string Name = name;
    public readonly int Value = name.Length;
}

sealed class First(string name) : Node(name), IDisposable
{
    public void Dispose() => Keeper.Even(this, 4);
}

sealed class Second(string name) : Node(name), IDisposable
{
    public void Dispose() => Keeper.Odd(this, 3);
}

static class Keeper
{
    public static readonly List<Node> Kept = [];

    public static void Make()
    {
        for (int i = 0; i < 3; i++)
            Console.WriteLine(new First("first" + i).Name + new Second("second" + i).Name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Even(Node node, int depth)
    {
        if (depth > 0) Odd(node, depth - 1);
        if (depth == 2) Kept.Add(node);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Odd(Node node, int depth)
    {
        if (depth > 0) Even(node, depth - 1);
    }
}
