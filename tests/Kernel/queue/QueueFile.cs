using Linux;

sealed class QueueFile(ByteQueue queue) : CharFile
{
    public override nuint Read(UserWriter user, long position) => queue.Take(user);
    public override nuint Write(UserReader user, long position) => queue.Put(user);

    public override PollEvents Poll(PollTable table)
    {
        table.Add(queue.Changed);
        return queue.Ready;
    }
}
