using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>Comparer&lt;T&gt;.Default of types whose order .NET finds by reflection: enums and Nullable.</summary>
static class OrderIntrinsics
{
    const string Ordering = "Tusk.Runtime.Collections.Ordering.";

    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        importers.Add(Ordering + "IsNullable", static (IntrinsicCall call, out Operand? r) =>
        {
            r = BodyContext.Bool(Underlying(call) is not null);
            return true;
        });
        importers.Add(Ordering + "CompareEnums", CompareEnums);
        importers.Add(Ordering + "CompareNullable", CompareNullable);
    }

    static IType? Underlying(IntrinsicCall call) =>
        call.Method.TypeArguments[0] is var type && type.GetDefinition()?.KnownTypeCode == KnownTypeCode.NullableOfT ? type.TypeArguments[0] : null;

    static bool CompareEnums(IntrinsicCall call, out Operand? result)
    {
        result = BodyContext.Int(0);
        IType type = call.Method.TypeArguments[0];
        if (type.Kind != TypeKind.Enum) return true;
        IType integer = type.GetEnumUnderlyingType();
        Function compare = call.Body.Symbols.Methods.FunctionOf(integer.GetMethods(m => m.Name == "CompareTo" && m.Parameters[0].Type.Equals(integer)).Single());
        IrType mapped = call.Body.Types.Map(integer);
        Local left = call.Body.Temporary(mapped);
        call.Body.Emit(new Copy(call.Argument(0, mapped)) { Result = left });
        Operand address = call.Body.Emit(new AddressOf(new Place(left)), call.Body.Types.Table.Borrow(mapped));
        result = call.Body.EmitCall(new Call(compare, [address, call.Argument(1, mapped)]), PrimitiveType.I32);
        return true;
    }

    static bool CompareNullable(IntrinsicCall call, out Operand? result)
    {
        result = BodyContext.Int(0);
        if (Underlying(call) is not { } underlying) return true;
        IMethod definition = call.Method.DeclaringType.GetMethods(static m => m.Name == "CompareValues").Single();
        IMethod compare = ((IMethod)definition.MemberDefinition).Specialize(new TypeParameterSubstitution(null, [underlying]));
        Function function = call.Body.Symbols.Methods.FunctionOf(compare);
        Operand left = call.Argument(0, function.Parameters[0].Type), right = call.Argument(1, function.Parameters[1].Type);
        result = call.Body.EmitCall(new Call(function, [left, right]), function.ReturnType);
        return true;
    }
}
