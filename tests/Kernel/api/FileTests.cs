using Linux;

/// <summary>That the files are made and removed; the guest tests read them.</summary>
static class FileTests
{
    [KernelTest]
    internal static void DebugfsFilesComeAndGo()
    {
        var counter = new SharedCounter();
        var directory = new DebugfsDirectory("tusk-test");
        var inner = new DebugfsDirectory("inner", directory);
        DebugfsFile file = inner.CreateFile("counter", counter, static (ref seq, shared) => seq.WriteLine($"{shared.Next()}"));
        Assert.NotNull(file);
    }

    [KernelTest]
    internal static void ProcFilesComeAndGo()
    {
        for (int i = 0; i < 2; i++) CreateProcFile(i);
    }

    static void CreateProcFile(int state)
    {
        ProcFile file = ProcFile.Create("tusk-test", state, static (ref seq, value) => seq.WriteLine($"value {value,4}"));
        Assert.NotNull(file);
    }

    /// <summary>What has been removed by hand is not removed again.</summary>
    [KernelTest]
    internal static void DisposingTwiceIsDisposingOnce()
    {
        DebugfsFile inDebugfs = new DebugfsDirectory("tusk-twice").CreateFile("value", 1, static (ref seq, value) => seq.WriteLine($"{value}"));
        inDebugfs.Dispose();
        inDebugfs.Dispose();
        ProcFile inProc = ProcFile.Create("tusk-twice", 1, static (ref seq, value) => seq.WriteLine($"{value}"));
        inProc.Dispose();
        inProc.Dispose();
        var device = MiscDevice.Register("tusk-twice", static () => new EmptyFile());
        device.Dispose();
        device.Dispose();
        device = MiscDevice.Register("tusk-twice", static () => new EmptyFile());
        device.Dispose();
    }

    [KernelTest]
    internal static void NumbersOfIoctls()
    {
        Assert.Equal(0x80047c81u, IoctlNumber.Read<int>('|', 0x81).Value);
        Assert.Equal(0x40087c01u, IoctlNumber.Write<long>('|', 1).Value);
        Assert.Equal(0x7c80u, IoctlNumber.None('|', 0x80).Value);
        Assert.Equal(8u, IoctlNumber.ReadWrite<long>('|', 1).Size);
    }

    sealed class EmptyFile : CharFile;

    sealed class SharedCounter
    {
        readonly Atomic<int> _count = new(0);

        public int Next() => _count.Increment();
    }
}
