using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Loads, stores, addresses and blocks of memory.</summary>
sealed class MemoryLowering(FunctionScope scope, PlaceLowering places)
{
    public void Lower(Load instruction)
    {
        CType? declared = DeclaredType(instruction.Place);
        CExpression value;
        if (instruction.IsVolatile)
        {
            value = new CCall("smp_load_acquire", places.Address(instruction.Place));
            scope.Assign(value, Effects.Acts);
            return;
        }
        if (instruction.IsUnaligned)
        {
            CType type = scope.Context.Types.Of(instruction.Place.Type);
            value = new CCall("tusk_unaligned", new CTypeArgument(type), places.Address(instruction.Place));
        }
        else
        {
            value = places.Lvalue(instruction.Place);
        }
        if (declared is not null) value = new CCast(scope.Context.Types.Of(instruction.Place.Type), value);
        scope.Assign(instruction.Result is { } result ? scope.As(value, instruction.Place.Type, result.Type) : value);
    }

    public void Lower(Store instruction)
    {
        CExpression value = scope.ValueAs(instruction.Value, instruction.Place.Type);
        if (DeclaredType(instruction.Place) is { } declared) value = FunctionScope.Cast(declared, value);
        // C's member has the exact prototype: a callback fits it, a pointer that came another way is spelled as C# has it.
        else if (instruction.Place.Type is FunctionPointerType && instruction.Value is not FunctionOperand && value is not CName { Name: "NULL" } && IsOfC(instruction.Place))
            value = FunctionScope.Cast(CType.VoidPointer, value);
        if (instruction.IsVolatile)
        {
            scope.Emit(new CCall("smp_store_release", places.Address(instruction.Place), value));
        }
        else if (instruction.IsUnaligned)
        {
            CType type = scope.Context.Types.Of(instruction.Place.Type);
            scope.Emit(new CAssignment(new CCall("tusk_unaligned", new CTypeArgument(type), places.Address(instruction.Place)), value));
        }
        else if (instruction.Place.AsLocal is not { } local || scope.Usage.IsRead(local))
        {
            CExpression target = places.Lvalue(instruction.Place);
            scope.Emit(new CAssignment(target, value));
        }
    }

    static bool IsOfC(Place place) => !place.Path.IsEmpty && place.Path[^1] is FieldProjection { Field.Owner: StructType { Binding: not null } };

    /// <summary>The C type of a member that is not the C# field's.</summary>
    static CType? DeclaredType(Place place) =>
        !place.Path.IsEmpty && place.Path[^1] is FieldProjection { Field.Binding: { } binding } ? new CNamedType(binding.Spelling) : null;

    public void Lower(AddressOf instruction)
    {
        CExpression address = places.Address(instruction.Place);
        IrType? wanted = instruction.Result?.Type switch { PointerType p => p.Element, BorrowType b => b.Element, _ => null };
        bool fits = wanted is not null && scope.Context.Types.Of(wanted) == scope.Context.Types.Of(instruction.Place.Type) && DeclaredType(instruction.Place) is null
            && !(instruction.Place.Root is StaticRoot { Field: { IsReadOnly: true, Initial: not null } });
        if (!fits && instruction.Result is { } result) address = FunctionScope.Cast(scope.Context.Types.Of(result.Type), address);
        // The address itself depends on memory only where pointers were followed on the way to it.
        scope.Assign(address);
    }

    public void Lower(OffsetAddress instruction)
    {
        CExpression address = scope.Value(instruction.Address), offset = scope.Value(instruction.Offset);
        IrType? pointee = instruction.Address.Type switch { PointerType p => p.Element, BorrowType b => b.Element, _ => null };
        CType result = scope.Context.Types.Of(instruction.Result?.Type ?? instruction.Address.Type);
        CType step = instruction.Element is null ? new CNamedType("u8") : scope.Context.Types.Of(instruction.Element);
        if (pointee is null || scope.Context.Types.Of(pointee) != step) address = FunctionScope.Cast(step.Pointer, address);
        CExpression sum = offset is CInteger zero && zero.Value == 0 ? address : new CBinary(CBinaryOperator.Add, address, offset);
        scope.Assign(step.Pointer == result ? sum : FunctionScope.Cast(result, sum));
    }

    public void Lower(ArrayLength instruction)
    {
        CExpression length = new ObjectLength(scope.Target(instruction.Array));
        if (instruction.Array.Type is StringType) length = new CCast(TypeLowering.Primitive(PrimitiveType.NUInt), length);
        scope.ReadsMemory();
        scope.Assign(length);
    }

    public void Lower(StackAllocate instruction)
    {
        var size = new CInteger(Math.Max(1, instruction.Bytes));
        string attribute = $"__aligned({Math.Max(1, instruction.Alignment)})";
        string name = scope.Declare(new CArrayType(new CNamedType("u8"), size), "stack", attribute);
        scope.Emit(new CCall("memset", new CName(name), new CInteger(0), size));
        if (instruction.Result is { } result) scope.Assign(new CCast(scope.Context.Types.Of(result.Type), new CName(name)));
    }

    public void Lower(CopyMemory instruction)
    {
        CExpression destination = scope.Value(instruction.Destination), source = scope.Value(instruction.Source), bytes = scope.Value(instruction.Bytes);
        scope.Emit(new CCall("memmove", destination, source, bytes));
    }

    public void Lower(FillMemory instruction)
    {
        CExpression destination = scope.Value(instruction.Destination), value = scope.Value(instruction.Value), bytes = scope.Value(instruction.Bytes);
        scope.Emit(new CCall("memset", destination, value, bytes));
    }
}
