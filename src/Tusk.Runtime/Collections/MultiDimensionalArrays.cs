using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tusk.Runtime.Collections;

/// <summary>T[,]: its elements in one array, row by row. The compiler calls the members by name.</summary>
[StandsFor("[,]")]
sealed class TwoDimensionalArray<T>(int length0, int length1)
{
    readonly T[] _elements = new T[Dimensions.Product(length0, length1, 1)];
    readonly int _length0 = length0, _length1 = length1;

    public T[] Elements => _elements;

    public int Length => _elements.Length;

    public long LongLength => _elements.Length;

    public int Rank => 2;

    public ref T At(int index0, int index1)
    {
        if ((uint)index0 >= (uint)_length0 || (uint)index1 >= (uint)_length1) throw new IndexOutOfRangeException();
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_elements), unchecked(index0 * _length1 + index1));
    }

    public int GetLength(int dimension) => dimension switch
    {
        0 => _length0,
        1 => _length1,
        _ => throw new IndexOutOfRangeException(),
    };

    public int GetLowerBound(int dimension) => dimension is 0 or 1 ? 0 : throw new IndexOutOfRangeException();

    public int GetUpperBound(int dimension) => this.GetLength(dimension) - 1;

    public object Clone()
    {
        var copy = new TwoDimensionalArray<T>(_length0, _length1);
        _elements.AsSpan().CopyTo(copy._elements);
        return copy;
    }

    public void Clear() => _elements.AsSpan().Clear();
}

/// <summary>T[,,]: its elements in one array. The compiler calls the members by name.</summary>
[StandsFor("[,,]")]
sealed class ThreeDimensionalArray<T>(int length0, int length1, int length2)
{
    readonly T[] _elements = new T[Dimensions.Product(length0, length1, length2)];
    readonly int _length0 = length0, _length1 = length1, _length2 = length2;

    public T[] Elements => _elements;

    public int Length => _elements.Length;

    public long LongLength => _elements.Length;

    public int Rank => 3;

    public ref T At(int index0, int index1, int index2)
    {
        if ((uint)index0 >= (uint)_length0 || (uint)index1 >= (uint)_length1 || (uint)index2 >= (uint)_length2) throw new IndexOutOfRangeException();
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_elements), unchecked((index0 * _length1 + index1) * _length2 + index2));
    }

    public int GetLength(int dimension) => dimension switch
    {
        0 => _length0,
        1 => _length1,
        2 => _length2,
        _ => throw new IndexOutOfRangeException(),
    };

    public int GetLowerBound(int dimension) => dimension is 0 or 1 or 2 ? 0 : throw new IndexOutOfRangeException();

    public int GetUpperBound(int dimension) => this.GetLength(dimension) - 1;

    public object Clone()
    {
        var copy = new ThreeDimensionalArray<T>(_length0, _length1, _length2);
        _elements.AsSpan().CopyTo(copy._elements);
        return copy;
    }

    public void Clear() => _elements.AsSpan().Clear();
}

static class Dimensions
{
    /// <summary>How many elements there are; never more than an array has.</summary>
    public static int Product(int length0, int length1, int length2)
    {
        if (length0 < 0 || length1 < 0 || length2 < 0) throw new OverflowException();
        long plane = (long)length0 * length1;
        if (plane > int.MaxValue || plane * length2 > int.MaxValue) throw new OutOfMemoryException();
        return (int)(plane * length2);
    }
}
