using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using IlCall = ICSharpCode.Decompiler.IL.Call;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>Questions about types that have an answer at compile time: <c>typeof(T) == typeof(int)</c>, <c>typeof(T).IsValueType</c>.</summary>
static class TypeIntrinsics
{
    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        importers.Add("System.Type.GetTypeFromHandle", static (IntrinsicCall call, out Operand? r) =>
        {
            r = call.Arguments[0] is LdTypeToken token ? call.Body.Types.NumberOf(call.Body.Close(token.Type)) : null;
            return r is not null;
        });
        importers.Add("System.Object.GetType", GetType);
        importers.Add("System.Type.op_Equality", static (IntrinsicCall call, out Operand? r) => Same(call, true, out r));
        importers.Add("System.Type.op_Inequality", static (IntrinsicCall call, out Operand? r) => Same(call, false, out r));
        importers.Add("System.Type.get_IsValueType", static (IntrinsicCall call, out Operand? r) => Fold(call, static t => t.IsReferenceType == false, out r));
        importers.Add("System.Type.get_IsPrimitive", static (IntrinsicCall call, out Operand? r) => Fold(call, IsPrimitive, out r));
        importers.Add("System.Type.get_IsEnum", static (IntrinsicCall call, out Operand? r) => Fold(call, static t => t.Kind == TypeKind.Enum, out r));
        importers.Add("System.Type.get_IsClass", static (IntrinsicCall call, out Operand? r) => Fold(call, static t => t.Kind == TypeKind.Class, out r));
        importers.Add("System.Type.get_IsInterface", static (IntrinsicCall call, out Operand? r) => Fold(call, static t => t.Kind == TypeKind.Interface, out r));
    }

    /// <summary>The type of an object whose static type nothing derives from: arrays are not covariant here.</summary>
    static bool GetType(IntrinsicCall call, out Operand? result)
    {
        Operand value = call.Argument(0);
        result = null;
        if (value.Type is not (IR.Types.ArrayType or ClassType { IsSealed: true }) || !call.Body.Types.TryOriginOf((NamedType)value.Type, out IType origin)) return false;
        call.Body.CheckNotNull(value);
        result = call.Body.Types.NumberOf(origin);
        return true;
    }

    static bool Same(IntrinsicCall call, bool equal, out Operand? result)
    {
        if (TypeOf(call, call.Arguments[0]) is { } left && TypeOf(call, call.Arguments[1]) is { } right)
        {
            result = BodyContext.Bool(left.Equals(right) == equal);
            return true;
        }

        IrType type = call.Body.Types.TypeOfTypes;
        Operand a = call.Argument(0, type), b = call.Argument(1, type);
        result = call.Body.Emit(new Compare(equal ? CompareOperator.Equal : CompareOperator.NotEqual, type, a, b), PrimitiveType.Bool);
        return true;
    }

    static bool Fold(IntrinsicCall call, Func<IType, bool> question, out Operand? result)
    {
        result = null;
        if (TypeOf(call, call.Arguments[0]) is not { } type) return false;
        result = BodyContext.Bool(question(type));
        return true;
    }

    static IType? TypeOf(IntrinsicCall call, ILInstruction value) =>
        value is IlCall { Method.Name: "GetTypeFromHandle", Arguments: [LdTypeToken token] } ? call.Body.Close(token.Type) : null;

    static bool IsPrimitive(IType type) => type.GetDefinition()?.KnownTypeCode is >= KnownTypeCode.Boolean and <= KnownTypeCode.Double or KnownTypeCode.IntPtr or KnownTypeCode.UIntPtr;
}
