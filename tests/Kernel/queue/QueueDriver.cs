using Linux;

[Module(License = License.GPL, Description = "A device whose reads wait for writes")]
sealed class QueueDriver : Module
{
    readonly DebugfsFile _state;
    readonly ProcFile _proc;
    readonly MiscDevice _device;

    public QueueDriver()
    {
        var queue = new ByteQueue();
        var directory = new DebugfsDirectory("tusk-queue");
        _state = directory.CreateFile("state", queue, static (ref seq, queue) => queue.Show(ref seq));
        _proc = ProcFile.Create("tusk-queue", queue, static (ref seq, queue) => queue.Show(ref seq));
        _device = MiscDevice.Register("tusk-queue", queue, static queue => new QueueFile(queue));
    }
}
