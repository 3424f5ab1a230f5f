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
        public static int Disposed;

        public void Dispose() => Disposed++;
    }

    [KernelTest]
    internal static void AListOfAnyLengthIsReleased()
    {
        Tracked.Disposed = 0;
        Build(5000);
        Assert.Equal(5000, Tracked.Disposed);
    }

    static void Build(int length)
    {
        Node? list = null;
        for (int i = 0; i < length; i++) list = new Node(list, new Tracked());
        Assert.True(list is not null);
    }
}
