// C header: linux/debugfs.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A directory under /sys/kernel/debug. It is removed when the last reference to this object goes, which its files hold too. Where the
/// kernel has no debugfs, nothing appears and nothing fails: a driver works without. Process context; may sleep.
/// </summary>
public sealed unsafe class DebugfsDirectory
{
    readonly DebugfsDirectory? _parent;
    DebugfsEntry _entry;

    /// <param name="name">Its name, as a rule the driver's.</param>
    /// <param name="parent">The directory above; the root where it is null.</param>
    public DebugfsDirectory(string name, DebugfsDirectory? parent = null)
    {
        _parent = parent;

        // SAFETY: the parent's entry lives as long as this object holds the parent. debugfs takes entries that are errors.
        _entry = new DebugfsEntry(DebugfsEntries.CreateDirectory(CString.Of(name), parent is null ? null : parent.Entry));
    }

    /// <summary>Adds a file whose text the callback writes at every read.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="state">What the callback gets: a value, or a shareable object.</param>
    /// <param name="show">Writes the text; an error that it throws is what read returns.</param>
    /// <param name="mode">Who may read it; 0400 where it is not given.</param>
    public DebugfsFile CreateFile<TState>(string name, TState state, SeqShow<TState> show, Permissions mode = Permissions.OwnerRead) =>
        new(name, this, new SeqSource<TState>(state, show), mode);

    internal dentry* Entry => _entry.Entry;
}

/// <summary>A directory's entry, which nobody removes by hand: what is in it would go, too.</summary>
[Owned]
unsafe struct DebugfsEntry(dentry* entry)
{
    public dentry* Entry = entry;

    public void Dispose()
    {
        // SAFETY: files and directories in it hold the object that has this, so it is empty. NULL is no entry.
        DebugfsEntries.Remove(this.Entry);
        this.Entry = null;
    }
}
