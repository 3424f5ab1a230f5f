// C header: linux/debugfs.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A file in debugfs (<see cref="DebugfsDirectory.CreateFile"/>). It is removed when the last reference to this object goes.</summary>
public sealed unsafe class DebugfsFile : IDisposable
{
    static file_operations Operations;

    readonly DebugfsDirectory _directory;
    readonly SeqSource _source;
    dentry* _entry;

    static DebugfsFile()
    {
        // SAFETY: statics never move.
        fixed (file_operations* operations = &Operations)
        {
            operations->owner = Export.ThisModule;
            operations->open = &Open;
            operations->read = SeqFile.Read;
            operations->llseek = SeqFile.Seek;
            operations->release = SeqFile.SingleRelease;
        }
    }

    internal DebugfsFile(string name, DebugfsDirectory directory, SeqSource source, Permissions mode)
    {
        _directory = directory;
        _source = source;

        // SAFETY: the source is in place, and lives until Dispose has removed the file.
        fixed (file_operations* operations = &Operations)
        {
            _entry = DebugfsEntries.CreateFile(CString.Of(name), (ushort)mode, directory.Entry, ObjectHandle.Peek(source), operations);
        }
    }

    public void Dispose()
    {
        // SAFETY: one caller removes it, which waits for callbacks under way; there are none after it. NULL is no entry.
        fixed (dentry** entry = &_entry) DebugfsEntries.Remove((dentry*)Exchanges.Pointer((void**)entry, null));
    }

    [CCallback]
    static int Open(inode* inode, struct_file* file)
    {
        // SAFETY: i_private is the source; debugfs keeps the file from being removed during the call.
        return SeqFile.SingleOpen(file, &SeqSource.ShowCallback, inode->i_private);
    }
}
