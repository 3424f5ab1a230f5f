using System.Runtime.CompilerServices;
using Linux;

/// <summary>Weak references, and objects that others keep although they have been disposed of or never got ready.</summary>
static class WeakTests
{
    static readonly Atomic<int> Disposed = new(0);

    sealed class Parent(int number) : IDisposable
    {
        public readonly int Number = number;
        public Child? Child;

        public void Dispose() => Disposed.Add(1);
    }

    sealed class Child(Parent parent)
    {
        public readonly Weak<Parent> Parent = new(parent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Child Orphan(int number)
    {
        var parent = new Parent(number);
        var child = new Child(parent);
        parent.Child = child;
        Assert.Equal(number, child.Parent.Target!.Number);
        return child;
    }

    [KernelTest]
    internal static void AChildFindsItsParentAsLongAsThereIsOne()
    {
        Disposed.Store(0);
        Child child = Orphan(7);
        Assert.Equal(1, Disposed.Load());
        Assert.True(child.Parent.Target is null);
    }

    [KernelTest]
    internal static void WhatAWeakReferenceGivesLives()
    {
        Disposed.Store(0);
        Weak<Parent> weak;
        Parent? kept;
        {
            var parent = new Parent(3);
            weak = new Weak<Parent>(parent);
            kept = weak.Target;
        }

        Assert.Equal(3, kept!.Number);
        Assert.Equal(0, Disposed.Load());
    }

    [KernelTest]
    internal static void SeveralMayBeWeak()
    {
        Weak<Parent>[] weak = Several();
        foreach (Weak<Parent> one in weak) Assert.True(one.Target is null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Weak<Parent>[] Several()
    {
        var parent = new Parent(1);
        var weak = new Weak<Parent>[5];
        for (int i = 0; i < weak.Length; i++) weak[i] = new Weak<Parent>(parent);
        foreach (Weak<Parent> one in weak) Assert.True(ReferenceEquals(one.Target, parent));
        return weak;
    }

    interface INamed
    {
        int Number { get; }
    }

    sealed class Named(int number) : INamed
    {
        public int Number { get; } = number;
    }

    [KernelTest]
    internal static void InterfacesAndArraysAndTexts()
    {
        INamed named = new Named(5);
        var array = new int[4];
        var weak = new Weak<INamed>(named);
        var numbers = new Weak<int[]>(array);
        var text = new Weak<string>("text");
        Assert.Equal(5, weak.Target!.Number);
        Assert.Equal(4, numbers.Target!.Length);
        Assert.Equal(4, text.Target!.Length);
        Assert.Equal(9, named.Number + array.Length);
    }

    [KernelTest]
    internal static void NothingHasNoWeakReference()
    {
        Parent? nothing = null;
        try
        {
            _ = new Weak<Parent>(nothing!);
        }
        catch (NullReferenceException)
        {
            return;
        }

        Assert.True(false);
    }

    sealed class Failing
    {
        public readonly int Number = 1;

        public Failing(Weak<Failing>[] into)
        {
            into[0] = new Weak<Failing>(this);
            if (into[0].Target!.Number == 1) throw Errno.EBUSY.AsException();
        }
    }

    [KernelTest]
    internal static void WhatNeverGotReadyIsGone()
    {
        var into = new Weak<Failing>[1];
        try
        {
            _ = new Failing(into);
        }
        catch (KernelException error) when (error.Errno == Errno.EBUSY)
        {
            Assert.True(into[0].Target is null);
            return;
        }

        Assert.True(false);
    }

    [AllowsCycle("the test takes it out of the nest")]
    sealed class Phoenix(Phoenix?[] nest) : IDisposable
    {
        public int Number = 41;

        // The nest is empty, but that is not in its type: it may drop another one.
        [MaxDepth(1)]
        public void Dispose()
        {
            nest[0] = this;
            Disposed.Add(1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Burn(Phoenix?[] nest)
    {
        var phoenix = new Phoenix(nest);
        phoenix.Number++;
    }

    [KernelTest]
    internal static void WhatDisposeStoresLivesOn()
    {
        Disposed.Store(0);
        var nest = new Phoenix?[1];
        Burn(nest);
        Assert.Equal(42, nest[0]!.Number);
        Assert.Equal(1, Disposed.Load());
        nest[0] = null;
        Assert.Equal(1, Disposed.Load());
    }

    sealed class Early
    {
        public int Number;

        public Early(Early?[] into)
        {
            this.Number = 6;
            into[0] = this;
            if (into.Length == 1) throw Errno.EBUSY.AsException();
        }
    }

    [KernelTest]
    internal static void WhatAFailedConstructorStoredLivesOn()
    {
        var into = new Early?[1];
        try
        {
            _ = new Early(into);
        }
        catch (KernelException)
        {
            Assert.Equal(6, into[0]!.Number);
            return;
        }

        Assert.True(false);
    }
}
