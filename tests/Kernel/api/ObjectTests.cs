using System.Runtime.CompilerServices;
using Linux;

/// <summary>Objects and their counts on a stack of 16 KiB.</summary>
static class ObjectTests
{
    sealed class Node(Node? next, Tracked? tracked)
    {
        public readonly Node? Next = next;
        public readonly Tracked? Tracked = tracked;
    }

    sealed class Tracked : IDisposable
    {
        public static readonly Atomic<int> Disposed = new(0);

        public void Dispose() => Disposed.Add(1);
    }

    [KernelTest]
    internal static void AListOfAnyLengthIsReleased()
    {
        Tracked.Disposed.Store(0);
        Build(5000);
        Assert.Equal(5000, Tracked.Disposed.Load());
    }

    sealed class Named(char name) : IDisposable
    {
        static readonly Mutex<int> Order = new(0);

        public static int Count
        {
            get
            {
                using var order = Order.Lock();
                return order.Value;
            }
        }

        public static void Begin()
        {
            using var order = Order.Lock();
            order.Value = 0;
        }

        public void Dispose()
        {
            using var order = Order.Lock();
            order.Value = order.Value * 10 + (name - 'a' + 1);
        }
    }

    sealed class Holder
    {
        readonly Named _a = new('a');
        readonly Named _b = new('b');
        readonly Named _c;

        public Holder(bool fails)
        {
            if (fails) throw Errno.EBUSY.AsException();
            _c = new Named('c');
        }
    }

    [KernelTest]
    internal static void FieldsGoInReverseOrder()
    {
        Named.Begin();
        Hold(false);
        Assert.Equal(321, Named.Count);
    }

    [KernelTest]
    internal static void OnlyWhatWasMadeGoesWhereAConstructorFails()
    {
        Named.Begin();
        try
        {
            Hold(true);
        }
        catch (KernelException e) when (e.Errno == Errno.EBUSY)
        {
        }

        Assert.Equal(21, Named.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Hold(bool fails) => Assert.True(new Holder(fails) is not null);

    static void Build(int length)
    {
        Node? list = null;
        for (int i = 0; i < length; i++) list = new Node(list, new Tracked());
        Assert.True(list is not null);
    }
}
