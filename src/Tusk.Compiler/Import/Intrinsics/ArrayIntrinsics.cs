using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using IrArray = Tusk.Compiler.IR.Types.ArrayType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>Methods of System.Array on arrays whose type is known where they are called: typed functions of Tusk.Runtime do the work.</summary>
static class ArrayIntrinsics
{
    const string Typed = "Tusk.Runtime.Collections.TypedArray";

    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        importers.Add("System.Array.Copy", Redirect);
        importers.Add("System.Array.Clear", Redirect);
        importers.Add("System.Array.Clone", Redirect);
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
