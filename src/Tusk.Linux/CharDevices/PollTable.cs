// C header: linux/poll.h

using Linux.Bindings;

namespace Linux;

/// <summary>A call of poll, select or epoll, which collects the queues to wait on.</summary>
public unsafe readonly ref struct PollTable
{
    readonly struct_file* _file;
    readonly poll_table_struct* _table;

    internal PollTable(struct_file* file, poll_table_struct* table)
    {
        _file = file;
        _table = table;
    }

    /// <summary>Adds a queue. It does not wait.</summary>
    /// <param name="queue">Must live as long as the file: a field of it, or of what it shares.</param>
    public void Add(WaitQueue queue)
    {
        // SAFETY: the kernel takes itself off the queue when the file is released, at the latest.
        Bindings.Poll.Wait(_file, queue.Head, _table);
    }
}
