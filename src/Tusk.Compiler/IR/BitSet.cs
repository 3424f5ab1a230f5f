using System.Numerics;

namespace Tusk.Compiler.IR;

/// <summary>A set of small numbers, of a size fixed at creation.</summary>
public sealed class BitSet(int size)
{
    readonly ulong[] _words = new ulong[(size + 63) / 64];

    public int Size { get; } = size;
    public bool IsEmpty => _words.AsSpan().IndexOfAnyExcept(0UL) < 0;

    public bool this[int index]
    {
        get => (_words[index >> 6] >> (index & 63) & 1) != 0;
        set
        {
            if (value) _words[index >> 6] |= 1UL << (index & 63);
            else _words[index >> 6] &= ~(1UL << (index & 63));
        }
    }

    /// <summary>The members, in order.</summary>
    public IEnumerable<int> Members
    {
        get
        {
            for (int word = 0; word < _words.Length; word++)
                for (ulong rest = _words[word]; rest != 0; rest &= rest - 1)
                    yield return word * 64 + BitOperations.TrailingZeroCount(rest);
        }
    }

    public BitSet Clone()
    {
        var copy = new BitSet(this.Size);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    public void CopyFrom(BitSet other) => other._words.CopyTo(_words, 0);

    /// <summary>Adds the members of another set; true when that changed this one.</summary>
    public bool UnionWith(BitSet other)
    {
        ulong changed = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            ulong union = _words[i] | other._words[i];
            changed |= union ^ _words[i];
            _words[i] = union;
        }

        return changed != 0;
    }

    public void ExceptWith(BitSet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] &= ~other._words[i];
    }

    public void IntersectWith(BitSet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] &= other._words[i];
    }

    public bool Overlaps(BitSet other)
    {
        for (int i = 0; i < _words.Length; i++)
            if ((_words[i] & other._words[i]) != 0) return true;
        return false;
    }

    public override string ToString() => "{" + string.Join(" ", this.Members) + "}";
}
