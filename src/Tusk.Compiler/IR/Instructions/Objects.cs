using System.Collections.Immutable;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR.Instructions;

/// <summary>What takes memory from the allocator.</summary>
public interface IAllocation
{
    /// <summary>It may be where nothing may sleep (GFP_ATOMIC). False until the pass AllocateByContext has found out.</summary>
    bool IsAtomic { get; set; }
}

/// <summary>
/// <c>result = a new zeroed object with count 1</c>; throws OutOfMemory. No constructor runs. With a place, which is zeroed memory within another
/// object, it is made there: nothing is allocated, and nothing counts it.
/// </summary>
public sealed class New(ClassType type, Operand? place = null) : Instruction, IAllocation
{
    public ClassType Type { get; } = type;

    /// <summary>The value of the <see cref="Field.Embedded"/> field that has room for the object; null: it is allocated.</summary>
    public Operand? Place { get; set; } = place;
    public bool IsAtomic { get; set; }
    public override bool MayThrow => this.Place is null;
    public override ImmutableArray<Operand> Operands => this.Place is null ? [] : [this.Place];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        if (this.Place is not null) this.Place = map(this.Place);
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Gives up an object whose constructor failed: releases its fields and its count without running Dispose.</summary>
public sealed class Abandon(Operand value) : Instruction
{
    public Operand Value { get; set; } = value;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = a new zeroed array</c>; throws OutOfMemory. The length (nuint or int) has been checked not to be negative.</summary>
public sealed class NewArray(ArrayType type, Operand length) : Instruction, IAllocation
{
    public ArrayType Type { get; } = type;
    public Operand Length { get; set; } = length;
    public bool IsAtomic { get; set; }
    public override bool MayThrow => true;
    public override ImmutableArray<Operand> Operands => [this.Length];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Length = map(this.Length);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = a new delegate</c> to a function with a target object, which it retains; throws OutOfMemory.</summary>
public sealed class NewDelegate(DelegateType type, Function function, Operand target) : Instruction, IAllocation
{
    public DelegateType Type { get; } = type;
    public Function Function { get; } = function;
    public Operand Target { get; set; } = target;
    public bool IsAtomic { get; set; }
    public override bool MayThrow => true;
    public override ImmutableArray<Operand> Operands => [this.Target];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Target = map(this.Target);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = value is Type</c> (bool): null is nothing. The type is a class, interface, string, array or delegate.</summary>
public sealed class TypeTest(Operand value, ObjectType type) : Instruction
{
    public Operand Value { get; set; } = value;
    public ObjectType Type { get; } = type;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary><c>result = (Type)value</c>, the same reference with another static type; whether it fits has been tested.</summary>
public sealed class Reinterpret(Operand value, IrType type) : Instruction
{
    public Operand Value { get; set; } = value;
    public IrType Type { get; } = type;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Adds one to the count of each reference in the value (an object reference, or a struct that holds some); null is allowed.</summary>
public sealed class Retain(Operand value) : Instruction
{
    public Operand Value { get; set; } = value;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Takes one from the count of each reference in the value; the last one runs Dispose, releases the fields and frees. Never throws.</summary>
public sealed class Release(Operand value) : Instruction
{
    public Operand Value { get; set; } = value;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// An object as an opaque pointer for C, or back. The count is moved as <see cref="Kind"/> says.
/// </summary>
public sealed class HandleConversion(HandleKind kind, Operand value, IrType type) : Instruction
{
    public HandleKind Kind { get; } = kind;
    public Operand Value { get; set; } = value;
    public IrType Type { get; } = type;
    public override ImmutableArray<Operand> Operands => [this.Value];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Value = map(this.Value);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

public enum HandleKind
{
    /// <summary>Object → pointer; the pointer owns one count more.</summary>
    Leak,

    /// <summary>Object → pointer; no count is moved.</summary>
    Peek,

    /// <summary>Pointer → object, borrowed: the pointer keeps its count.</summary>
    Borrow,

    /// <summary>Pointer → object, owned: the pointer's count becomes the result's.</summary>
    Take,

    /// <summary>Object → pointer; the pointer keeps the object's memory, but not the object.</summary>
    Weaken,

    /// <summary>Pointer of <see cref="Weaken"/> → object, owned, with a count of its own; null where the last count has gone.</summary>
    Strengthen,
}

/// <summary><c>result = the object whose field is at the address</c> (container_of). Borrowed.</summary>
public sealed class ContainerOf(Operand address, Field field) : Instruction
{
    public Operand Address { get; set; } = address;
    public Field Field { get; } = field;
    public override ImmutableArray<Operand> Operands => [this.Address];
    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null) => this.Address = map(this.Address);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}
