// C header: linux/seq_file.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>What makes the text of a file. C holds it as a pointer that does not count.</summary>
[Shared]
abstract unsafe class SeqSource
{
    public abstract void Show(ref Seq seq);

    /// <summary>The show callback of a seq_file whose private is a SeqSource.</summary>
    [CCallback]
    public static int ShowCallback(Seq* seq, void* unused)
    {
        // SAFETY: the owner of the file keeps the source until the file is removed, which waits for callbacks under way.
        ObjectHandle.Borrow<SeqSource>(seq->Data).Show(ref *seq);
        return 0;
    }
}

/// <summary>A function of some state.</summary>
sealed class SeqSource<TState>(TState state, SeqShow<TState> show) : SeqSource
{
    public override void Show(ref Seq seq) => show(ref seq, state);
}
