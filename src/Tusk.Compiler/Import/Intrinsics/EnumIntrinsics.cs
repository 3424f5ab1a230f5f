using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using IlCall = ICSharpCode.Decompiler.IL.CallInstruction;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>Methods that enums inherit from System.Enum, for an enum whose type is known.</summary>
static class EnumIntrinsics
{
    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers) => importers.Add("System.Enum.HasFlag", HasFlag);

    /// <summary><c>value.HasFlag(flag)</c> where both are boxed only for the call.</summary>
    static bool HasFlag(IntrinsicCall call, out Operand? result)
    {
        result = null;
        if (call.Arguments[1] is not ICSharpCode.Decompiler.IL.Box { Argument: var boxed }) return false;
        IrType type = call.Body.Map(((ICSharpCode.Decompiler.IL.Box)call.Arguments[1]).Type);
        if (Coercion.ScalarOf(type) is not { } scalar) return false;
        Operand self = call.Arguments[0] is ICSharpCode.Decompiler.IL.Box { Argument: var inner }
            ? call.Values.To(inner, scalar)
            : Coercion.To(call.Body, call.Body.Emit(new Load(call.Values.Places.Of(call.Arguments[0], type)), type), scalar);
        Operand flag = call.Values.To(boxed, scalar);
        Operand both = call.Body.Emit(new Binary(BinaryOperator.And, scalar, self, flag), scalar);
        result = call.Body.Emit(new Compare(CompareOperator.Equal, scalar, both, flag), PrimitiveType.Bool);
        return true;
    }

    public static bool TryImport(BodyContext body, ValueImporter values, IlCall call, IMethod method, IType type, out Operand? result)
    {
        result = null;
        if (type.Kind != TypeKind.Enum) return false;
        IrType mapped = body.Types.Map(type);
        Place place = values.Places.Of(call.Arguments[0], mapped);
        switch (method.Name)
        {
            case "GetHashCode":
            {
                Operand value = body.Emit(new Load(place), place.Type);
                PrimitiveType scalar = Coercion.ScalarOf(mapped)!;
                if (scalar.Bits == 64)
                {
                    Operand high = body.Emit(new Binary(BinaryOperator.ShiftRight, scalar, Coercion.To(body, value, scalar), BodyContext.Int(32)), scalar);
                    Operand folded = body.Emit(new Binary(BinaryOperator.Xor, PrimitiveType.I32, Coercion.To(body, value, PrimitiveType.I32), Coercion.To(body, high, PrimitiveType.I32)), PrimitiveType.I32);
                    result = folded;
                    return true;
                }

                result = Coercion.To(body, value, PrimitiveType.I32);
                return true;
            }
            default:
                return false;
        }
    }
}
