using Linux;

[Module(License = License.GPL, Author = "The Tusk authors", Description = "A seekable memory device")]
sealed class MemoryDriver : Module
{
    [Parameter("Bytes of memory")] static readonly uint Size = 4096;

    readonly MiscDevice _device;

    public MemoryDriver()
    {
        var memory = new SharedMemory(Size);
        _device = MiscDevice.Register("memory", memory, static shared => new MemoryFile(shared));
        Log.Info($"{Size} bytes at /dev/memory");
    }
}
