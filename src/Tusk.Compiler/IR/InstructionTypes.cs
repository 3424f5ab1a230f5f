using System.Collections.Immutable;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

/// <summary>
/// The typing rules of the instruction table. C# and IL mix integers of one width and pointers of any kind freely and lowering casts them, so
/// these fit each other; structs must be the same, references are any reference.
/// </summary>
sealed class InstructionTypes(Function function, List<Violation> violations) : IInstructionVisitor<IrType?>
{
    Instruction? _current;

    public void Check(Instruction instruction)
    {
        _current = instruction;
        IrType? result = instruction.Accept(this);
        if (instruction.Result is null) return;
        if (result is null || result == PrimitiveType.Void) this.Report("has no result to assign");
        else if (!Fit(result, instruction.Result.Type)) this.Report($"gives {result}, assigned to {instruction.Result.Name} of {instruction.Result.Type}");
        foreach (Place place in instruction.Places) this.Check(place);
    }

    public void Check(Terminator terminator)
    {
        string? wrong = terminator switch
        {
            Branch branch when !Fit(branch.Condition.Type, PrimitiveType.Bool) => $"branches on {branch.Condition.Type}",
            Switch { Value.Type: not (PrimitiveType or EnumType) } other => $"switches on {other.Value.Type}",
            Return { Value: null } when function.ReturnType != PrimitiveType.Void => "returns nothing",
            Return { Value: { } value } when !Fit(value.Type, function.ReturnType) => $"returns {value.Type}, not {function.ReturnType}",
            Throw { Error.Type: not ErrorType } other => $"throws {other.Error.Type}",
            _ => null,
        };
        if (wrong is not null) violations.Add(new(function, terminator.Span, $"'{terminator}': {wrong}"));
    }

    public static bool Fit(IrType from, IrType to)
    {
        if (from == to) return true;
        if (IsAddress(from)) return IsAddress(to);
        return (from, to) switch
        {
            (PrimitiveType or EnumType, PrimitiveType or EnumType) => SameWidth(Bits(from), Bits(to)),
            (ObjectType, ObjectType) => true,
            _ => false,
        };
    }

    static bool IsAddress(IrType type) => type is PointerType or BorrowType or FunctionPointerType || type is PrimitiveType { IsPointerSized: true };

    static bool SameWidth(int left, int right) => left == right;

    static int Bits(IrType type) => type switch
    {
        PrimitiveType primitive => primitive.Bits,
        EnumType @enum => @enum.Underlying.Bits,
        _ => -1,
    };

    public IrType? Visit(Copy i) => i.Value.Type;

    public IrType? Visit(Unary i)
    {
        if (i.Value.Type is not (PrimitiveType or EnumType)) this.Report($"on {i.Value.Type}");
        return i.Value.Type;
    }

    public IrType? Visit(Binary i)
    {
        this.Expect(i.Left, i.Type);
        this.Expect(i.Right, i.Operator is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight ? PrimitiveType.I32 : i.Type);
        return i.Type;
    }

    public IrType? Visit(CheckedBinary i)
    {
        this.Expect(i.Left, i.Type);
        this.Expect(i.Right, i.Type);
        if (i.Operator is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply)) this.Report("can't be checked");
        return i.Type;
    }

    public IrType? Visit(Compare i)
    {
        this.Expect(i.Left, i.Type);
        this.Expect(i.Right, i.Type);
        return PrimitiveType.Bool;
    }

    public IrType? Visit(Instructions.Convert i)
    {
        this.Expect(i.Value, i.From);
        return i.To;
    }

    public IrType? Visit(CheckedConvert i)
    {
        this.Expect(i.Value, i.From);
        return i.To;
    }

    public IrType? Visit(Check i)
    {
        if (i.Right is null && i.Kind is CheckKind.Index or CheckKind.QuotientFits) this.Report("lacks its right operand");
        if (i.Kind == CheckKind.Cast) this.Expect(i.Left, PrimitiveType.Bool);
        return null;
    }

    public IrType? Visit(Load i) => i.Place.Type;

    public IrType? Visit(Store i)
    {
        this.Expect(i.Value, i.Place.Type);
        return null;
    }

    public IrType? Visit(AddressOf i)
    {
        if (i.Result is { Type: not (BorrowType or PointerType) } && !IsAddress(i.Result.Type)) this.Report($"makes an address, assigned to {i.Result.Type}");
        return i.Result?.Type ?? PrimitiveType.NUInt;
    }

    public IrType? Visit(OffsetAddress i) => i.Address.Type;
    public IrType? Visit(ArrayLength i) => PrimitiveType.NUInt;
    public IrType? Visit(StackAllocate i) => i.Result?.Type;
    public IrType? Visit(CopyMemory i) => null;
    public IrType? Visit(FillMemory i) => null;
    public IrType? Visit(New i) => i.Type;

    public IrType? Visit(Abandon i)
    {
        if (i.Value.Type is not ObjectType) this.Report("abandons no object");
        return null;
    }

    public IrType? Visit(NewArray i) => i.Type;
    public IrType? Visit(NewDelegate i) => i.Type;
    public IrType? Visit(TypeTest i) => PrimitiveType.Bool;
    public IrType? Visit(Reinterpret i) => i.Type;
    public IrType? Visit(Retain i) => null;
    public IrType? Visit(Release i) => null;
    public IrType? Visit(HandleConversion i) => i.Type;
    public IrType? Visit(ContainerOf i) => i.Result?.Type;
    public IrType? Visit(MakeError i) => ErrorType.Instance;

    public IrType? Visit(ErrorTest i)
    {
        this.Expect(i.Error, ErrorType.Instance);
        return PrimitiveType.Bool;
    }

    public IrType? Visit(ErrorValue i)
    {
        this.Expect(i.Error, ErrorType.Instance);
        return i.Result?.Type;
    }

    public IrType? Visit(Call i) => this.Arguments(i.Arguments, [.. i.Callee.Parameters.Select(static p => p.Type)], i.Callee.ReturnType);
    public IrType? Visit(CallC i) => this.Arguments(i.Arguments, i.Callee.Signature.Parameters, i.Callee.Signature.Return);
    public IrType? Visit(CallVirtual i) => this.Arguments(i.Arguments, [i.Slot.Declaring, .. i.Slot.Signature.Parameters], i.Slot.Signature.Return);
    public IrType? Visit(CallDelegate i) => this.Arguments(i.Arguments, [i.Type, .. i.Type.Signature.Parameters], i.Type.Signature.Return);

    public IrType? Visit(CallPointer i)
    {
        IrType pointer = i.Arguments.Length > 0 ? i.Arguments[0].Type : PrimitiveType.Void;
        if (!IsAddress(pointer)) this.Report($"calls through {pointer}");
        return this.Arguments(i.Arguments, [pointer, .. i.Signature.Parameters], i.Signature.Return);
    }

    public IrType? Visit(CallFormat i) => i.Callee.Signature.Return;

    IrType Arguments(ImmutableArray<Operand> arguments, IReadOnlyList<IrType> parameters, IrType result)
    {
        if (arguments.Length != parameters.Count) this.Report($"has {arguments.Length} arguments for {parameters.Count} parameters");
        else
            for (int i = 0; i < arguments.Length; i++)
                this.Expect(arguments[i], parameters[i]);
        return result;
    }

    void Check(Place place)
    {
        IrType type = place.Root.Type;
        foreach (Projection projection in place.Path)
        {
            bool fits = projection switch
            {
                DereferenceProjection => IsAddress(type),
                FieldProjection { ThroughReference: true } => type is ObjectType,
                FieldProjection field => type == field.Field.Owner,
                ArrayElementProjection => type is ArrayType,
                _ => true,
            };
            if (!fits) this.Report($"{projection} doesn't lead on from {type}");
            type = projection.Type;
        }
    }

    void Expect(Operand operand, IrType type)
    {
        if (!Fit(operand.Type, type)) this.Report($"{operand} is {operand.Type}, not {type}");
    }

    void Report(string text) => violations.Add(new(function, _current?.Span ?? function.Span, $"'{_current}': {text}"));
}
