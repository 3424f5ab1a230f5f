using System.Collections.Immutable;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR.Instructions;

/// <summary><c>result = place</c>.</summary>
public sealed class Load(Place place) : Instruction
{
    ImmutableArray<Place> _places = [place];

    public Place Place
    {
        get => _places[0];
        set => _places = [value];
    }

    /// <summary>C# volatile: exactly one access (READ_ONCE), acquire.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>The address may not be aligned for the type.</summary>
    public bool IsUnaligned { get; init; }
    public override ImmutableArray<Operand> Operands => this.Place.Operands;
    public override ImmutableArray<Place> Places => _places;
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Place = this.Place.Map(map, mapRoot);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>place = value</c>. The place owns what it holds: the old value is released, the new one retained.</summary>
public sealed class Store(Place place, Operand value) : Instruction
{
    ImmutableArray<Place> _places = [place];
    ImmutableArray<Operand> _operands = [.. place.Operands, value];

    public Place Place
    {
        get => _places[0];
        set
        {
            _operands = [.. value.Operands, this.Value];
            _places = [value];
        }
    }

    public Operand Value
    {
        get => _operands[^1];
        set => _operands = [.. this.Place.Operands, value];
    }

    /// <summary>C# volatile: exactly one access (WRITE_ONCE), release.</summary>
    public bool IsVolatile { get; init; }
    public bool IsUnaligned { get; init; }
    public override ImmutableArray<Operand> Operands => _operands;
    public override ImmutableArray<Place> Places => _places;

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Place = this.Place.Map(map, mapRoot);
        this.Value = map(this.Value);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = ref place</c>: a borrow (result of <see cref="BorrowType"/>) or a raw address (<see cref="PointerType"/>).</summary>
public sealed class AddressOf(Place place) : Instruction
{
    ImmutableArray<Place> _places = [place];

    public Place Place
    {
        get => _places[0];
        set => _places = [value];
    }

    public override ImmutableArray<Operand> Operands => this.Place.Operands;
    public override ImmutableArray<Place> Places => _places;
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Place = this.Place.Map(map, mapRoot);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = address + offset</c>, in bytes or, with <see cref="Element"/>, in elements of that type. Pointer and borrow arithmetic; unchecked.</summary>
public sealed class OffsetAddress(Operand address, Operand offset, IrType? element) : Instruction
{
    public Operand Address { get; set; } = address;

    /// <summary>Of any integer type; sign-extended when signed.</summary>
    public Operand Offset { get; set; } = offset;
    public IrType? Element { get; } = element;
    public override ImmutableArray<Operand> Operands => [this.Address, this.Offset];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Address = map(this.Address);
        this.Offset = map(this.Offset);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = length of array</c> as nuint. The array is not null.</summary>
public sealed class ArrayLength(Operand array) : Instruction
{
    public Operand Array { get; set; } = array;
    public override ImmutableArray<Operand> Operands => [this.Array];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Array = map(this.Array);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = a pointer to Bytes zeroed bytes of this function's frame</c>; the size is a constant.</summary>
public sealed class StackAllocate(int bytes, int alignment) : Instruction
{
    public int Bytes { get; } = bytes;
    public int Alignment { get; } = alignment;
    public override ImmutableArray<Operand> Operands => [];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) { }
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>memmove(destination, source, bytes): the ranges may overlap.</summary>
public sealed class CopyMemory(Operand destination, Operand source, Operand bytes) : Instruction
{
    public Operand Destination { get; set; } = destination;
    public Operand Source { get; set; } = source;
    public Operand Bytes { get; set; } = bytes;
    public override ImmutableArray<Operand> Operands => [this.Destination, this.Source, this.Bytes];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Destination = map(this.Destination);
        this.Source = map(this.Source);
        this.Bytes = map(this.Bytes);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>memset(destination, value, bytes).</summary>
public sealed class FillMemory(Operand destination, Operand value, Operand bytes) : Instruction
{
    public Operand Destination { get; set; } = destination;
    public Operand Value { get; set; } = value;
    public Operand Bytes { get; set; } = bytes;
    public override ImmutableArray<Operand> Operands => [this.Destination, this.Value, this.Bytes];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        this.Destination = map(this.Destination);
        this.Value = map(this.Value);
        this.Bytes = map(this.Bytes);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}
