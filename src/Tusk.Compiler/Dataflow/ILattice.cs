using Tusk.Compiler.IR;

namespace Tusk.Compiler.Dataflow;

/// <summary>States that join where control flow meets. States are mutable; the lattice says how to make and mix them.</summary>
public interface ILattice<T>
{
    /// <summary>A fresh state that says nothing has come here yet.</summary>
    T Bottom();

    T Clone(T state);

    void Assign(T target, T source);

    /// <summary>Makes <paramref name="target"/> include <paramref name="source"/>; true when that changed it.</summary>
    bool Join(T target, T source);
}

/// <summary>Sets under union: a member is in the set when it may hold on some path.</summary>
public sealed class BitSetLattice(int size) : ILattice<BitSet>
{
    public BitSet Bottom() => new(size);

    public BitSet Clone(BitSet state) => state.Clone();

    public void Assign(BitSet target, BitSet source) => target.CopyFrom(source);

    public bool Join(BitSet target, BitSet source) => target.UnionWith(source);
}
