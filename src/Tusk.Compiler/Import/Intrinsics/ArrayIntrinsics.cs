using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;
using IrArray = Tusk.Compiler.IR.Types.ArrayType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>Methods of System.Array on arrays whose type is known where they are called: typed functions of Tusk.Runtime do the work.</summary>
static class ArrayIntrinsics
{
    const string Typed = "Tusk.Runtime.Collections.TypedArray";

    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        importers.Add("System.Array.Copy", Redirect);
        importers.Add("System.Array.CopyTo", Redirect);
        importers.Add("System.Array.Clear", Redirect);
        importers.Add("System.Array.Clone", Redirect);
        foreach (string member in (string[])["get_Rank", "GetLength", "GetLowerBound", "GetUpperBound"]) importers.Add("System.Array." + member, OfDimensions);
    }

    /// <summary>get_Rank and the like of an array of several dimensions.</summary>
    static bool OfDimensions(IntrinsicCall call, out Operand? result)
    {
        result = null;
        // Only the type is asked for here: the argument is imported once.
        if (call.Arguments[0].InferType(call.Body.Symbols.Workspace.TypeSystem) is not { } type || call.Body.Close(type) is not ICSharpCode.Decompiler.TypeSystem.ArrayType { Dimensions: > 1 }) return false;
        return Member(call, call.Argument(0), [.. Enumerable.Range(1, call.Arguments.Count - 1).Select(i => call.Argument(i, PrimitiveType.I32))], out result);
    }

    /// <summary>A call of a member that stands for one of System.Array.</summary>
    public static bool Member(IntrinsicCall call, Operand array, List<Operand> arguments, out Operand? result)
    {
        Function function = MultiDimensionalArrays.Member(call.Body, array.Type, call.Method.Name);
        call.Body.CheckNotNull(array);
        result = call.Body.EmitCall(new Call(function, [array, .. arguments]), function.ReturnType);
        return true;
    }

    static bool Redirect(IntrinsicCall call, out Operand? result)
    {
        result = null;
        List<Operand> arguments = [];
        IrArray? array = null;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            Operand argument = call.Argument(i);
            array ??= argument.Type as IrArray;
            arguments.Add(argument);
        }

        if (arguments is [{ Type: var type } first, ..] && call.Body.Types.IsOfDimensions(type)) return Member(call, first, arguments[1..], out result);
        if (array is null || !call.Body.Types.TryOriginOf(array, out IType origin) || origin is not ICSharpCode.Decompiler.TypeSystem.ArrayType { ElementType: var element }) return false;
        ITypeDefinition? typed = call.Body.Symbols.Workspace.TypeSystem.FindType(new FullTypeName(Typed)).GetDefinition();
        IMethod? method = typed?.Methods.FirstOrDefault(m => m.Name == call.Method.Name && m.Parameters.Count == arguments.Count);
        if (method is null) return false;
        Function function = call.Body.Symbols.Methods.FunctionOf(method.Specialize(new TypeParameterSubstitution(null, [element])));
        for (int i = 0; i < arguments.Count; i++) arguments[i] = Coercion.To(call.Body, arguments[i], function.Parameters[i].Type);
        result = call.Body.EmitCall(new Call(function, arguments), function.ReturnType);
        return true;
    }
}
