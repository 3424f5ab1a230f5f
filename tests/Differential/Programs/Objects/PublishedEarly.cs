// Constructors that give their object to somebody: a parent that keeps it, one that fails afterwards, one whose fields are set before its initialiser sets them.
using System;
using System.Runtime.CompilerServices;

var parent = new Parent();
Work.Make(parent);
Console.WriteLine(parent.Child!.Data.Value);
Work.Fail(parent);
Work.Initialise();
Node.Last = null;
Console.WriteLine("end");

class Data(int value)
{
    public int Value = value;
}

class Parent
{
    public Child? Child;
    public Failing? Failing;
}

class Child
{
    public readonly Data Data = new(3);

    public Child(Parent parent) => parent.Child = this;
}

class Failing
{
    public readonly int Value;

    public Failing(Parent parent, int value)
    {
        parent.Failing = this;
        Value = value;
        if (value == 2) throw new InvalidOperationException();
    }
}

class Node
{
    public static Node? Last;
    public Data? Data;
    public readonly int Id;

    public Node(int id)
    {
        Last = this;
        Id = id;
    }
}

static class Work
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Make(Parent parent)
    {
        var child = new Child(parent);
        Console.WriteLine(child.Data.Value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Fail(Parent parent)
    {
        for (int i = 0; i < 4; i++)
        {
            try
            {
                Console.WriteLine(new Failing(parent, i).Value);
            }
            catch (InvalidOperationException)
            {
                Console.WriteLine("failed " + parent.Failing!.Value);
            }
        }

        Console.WriteLine(parent.Failing!.Value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Data Replace(int value)
    {
        Node.Last!.Data = new Data(value);
        return new Data(value + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Initialise()
    {
        var node = new Node(1) { Data = Replace(10) };
        Console.WriteLine(node.Data.Value);
    }
}
