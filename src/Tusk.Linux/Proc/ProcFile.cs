// C header: linux/proc_fs.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A file under /proc whose text a callback writes at every open. It is removed when the last reference to this object goes.</summary>
public sealed unsafe class ProcFile : IDisposable
{
    readonly SeqSource _source;
    proc_dir_entry* _entry;

    ProcFile(string name, SeqSource source, Permissions mode)
    {
        _source = source;

        // SAFETY: the source is in place, and lives until Dispose has removed the file.
        _entry = ProcEntries.CreateSingle(CString.Of(name), (ushort)mode, null, &SeqSource.ShowCallback, ObjectHandle.Peek(source));
        if (_entry == null) throw new OutOfMemoryException();
    }

    /// <summary>Makes the file. Process context; may sleep.</summary>
    /// <param name="name">The name under /proc.</param>
    /// <param name="state">What the callback gets: a value, or a shareable object.</param>
    /// <param name="show">Writes the text; an error that it throws is what read returns.</param>
    /// <param name="mode">Who may read it; 0444 where it is not given.</param>
    /// <exception cref="OutOfMemoryException">ENOMEM: it could not be made, also when the name is in use.</exception>
    public static ProcFile Create<TState>(string name, TState state, SeqShow<TState> show, Permissions mode = Permissions.AllRead) =>
        new(name, new SeqSource<TState>(state, show), mode);

    public void Dispose()
    {
        // SAFETY: one caller removes it, which waits for callbacks under way; there are none after it. NULL is no entry.
        fixed (proc_dir_entry** entry = &_entry) ProcEntries.Remove((proc_dir_entry*)Exchanges.Pointer((void**)entry, null));
    }
}
