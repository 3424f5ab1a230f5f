using System;
using System.Collections.Generic;

/// <summary>Objects that store a reference to themselves as they are disposed of, or before their constructor fails.</summary>
static class Program
{
    static readonly List<Thing> Kept = new();

    sealed class Thing(int number) : IDisposable
    {
        public int Number = number;

        public void Dispose() => Kept.Add(this);
    }

    class Base
    {
        public readonly string Name;

        protected Base(List<Base> all, string name, bool fails)
        {
            this.Name = name;
            all.Add(this);
            if (fails) throw new InvalidOperationException();
        }
    }

    sealed class Derived(List<Base> all, string name, bool fails) : Base(all, name, fails)
    {
        public readonly List<string> Later = [name];
    }

    static void Use(int number)
    {
        using var thing = new Thing(number);
        thing.Number *= 2;
    }

    static void Main()
    {
        for (int i = 0; i < 4; i++) Use(i);
        foreach (Thing thing in Kept) Console.WriteLine(thing.Number);
        Kept.Clear();

        List<Base> all = [];
        foreach (string name in (string[])["one", "two", "three"])
        {
            try
            {
                Console.WriteLine(new Derived(all, name, name == "two").Later.Count);
            }
            catch (InvalidOperationException)
            {
                Console.WriteLine("failed");
            }
        }

        foreach (Base one in all) Console.WriteLine($"{one.Name} {(one as Derived)?.Later is null}");
    }
}
