using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>The locals of straight-line code that are known to hold constants the C compiler can put into an initialiser.</summary>
sealed class ConstantLocals
{
    readonly Dictionary<Local, ConstantValue> _values = [];

    /// <returns>null where the value is no such constant.</returns>
    public ConstantValue? Of(Operand operand) => operand switch
    {
        LocalOperand { Local: var local } => _values.GetValueOrDefault(local),
        IntegerOperand or FunctionOperand or NullOperand or ZeroOperand or SizeOfOperand or DataOperand or DelegateOperand or StringOperand
            or CValueOperand { IsConstant: true } => new ConstantOperand(operand),
        _ => null,
    };

    /// <summary>Follows an instruction that has an effect on locals only.</summary>
    /// <returns>Whether it is one, and all it assigns is known.</returns>
    public bool Run(Instruction instruction)
    {
        switch (instruction)
        {
            case Copy { Result: { } result } copy when this.Of(copy.Value) is { } value && Fits(copy.Value.Type, result.Type):
                _values[result] = value;
                return true;
            case Load { IsVolatile: false, Result: { } result, Place: { Root: LocalRoot root, IsDirect: true } place } when this.At(root.Local, place) is { } value:
                _values[result] = value;
                return true;
            case Store { IsVolatile: false, Place: { Root: LocalRoot root, IsDirect: true } place } store when this.Of(store.Value) is { } value:
                if (With(_values.GetValueOrDefault(root.Local), root.Local.Type, place, 0, value) is not { } whole) return false;
                _values[root.Local] = whole;
                return true;
            default:
                return false;
        }
    }

    static bool Fits(IrType from, IrType to) => from == to || from is not PrimitiveType && to is not PrimitiveType;

    ConstantValue? At(Local local, Place place)
    {
        ConstantValue? value = _values.GetValueOrDefault(local);
        foreach (Projection projection in place.Path)
            value = projection is FieldProjection field && value is ConstantStruct structure ? structure.Fields.GetValueOrDefault(field.Field) : null;
        return value;
    }

    /// <summary>A value with the part at the place replaced; null where the place is not made of fields alone.</summary>
    static ConstantValue? With(ConstantValue? old, IrType type, Place place, int depth, ConstantValue part)
    {
        if (depth == place.Path.Length) return part;
        if (type is not StructType { IsExplicitLayout: false, InlineArrayLength: 0 } structure || place.Path[depth] is not FieldProjection { Field: { FixedLength: 0 } field }) return null;
        var fields = (old as ConstantStruct)?.Fields.ToDictionary() ?? [];
        // Unless it was zeroed before, the rest of the local is unknown.
        if (old is not (ConstantStruct or ConstantOperand { Value: ZeroOperand })) return null;
        if (With(fields.GetValueOrDefault(field) ?? ZeroOf(field.Type), field.Type, place, depth + 1, part) is not { } value) return null;
        fields[field] = value;
        return new ConstantStruct(structure, fields);
    }

    static ConstantOperand? ZeroOf(IrType type) => type is StructType structure ? new ConstantOperand(new ZeroOperand(structure)) : null;
}
