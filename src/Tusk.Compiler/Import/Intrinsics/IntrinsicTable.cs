using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using IlCall = ICSharpCode.Decompiler.IL.CallInstruction;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>A call under import, as the intrinsics see it.</summary>
sealed record IntrinsicCall(BodyContext Body, ValueImporter Values, IlCall Instruction, IMethod Method)
{
    public IReadOnlyList<ILInstruction> Arguments => this.Instruction.Arguments;

    public Operand Argument(int index) => this.Values.Value(this.Arguments[index]);

    public Operand Argument(int index, IR.Types.IrType type) => this.Values.To(this.Arguments[index], type);

    public IR.Types.IrType TypeArgument(int index) => this.Body.Types.Map(this.Method.TypeArguments[index]);
}

/// <summary>Methods whose meaning the compiler knows: the runtime gives their bodies, or folds them to constants.</summary>
static class IntrinsicTable
{
    /// <summary>Gives the value of a call, null for a void one; returns false to import it like any other call.</summary>
    public delegate bool Importer(IntrinsicCall call, out Operand? result);

    static readonly Dictionary<string, Importer> Importers = Build();

    public static bool TryImport(BodyContext body, ValueImporter values, IlCall instruction, IMethod method, out Operand? result)
    {
        result = null;
        if (method.DeclaringTypeDefinition is not { } declaring) return false;
        if (HardwareIntrinsics.IsSupportQuery(body.Symbols.Workspace, method))
        {
            result = BodyContext.Bool(false);
            return true;
        }

        return Importers.TryGetValue($"{declaring.ReflectionName}.{method.Name}", out Importer? importer)
            && importer(new IntrinsicCall(body, values, instruction, method), out result);
    }

    static Dictionary<string, Importer> Build()
    {
        var importers = new Dictionary<string, Importer>(StringComparer.Ordinal);
        UnsafeIntrinsics.AddTo(importers);
        RuntimeIntrinsics.AddTo(importers);
        TypeIntrinsics.AddTo(importers);
        ArrayIntrinsics.AddTo(importers);
        EnumIntrinsics.AddTo(importers);
        OrderIntrinsics.AddTo(importers);
        DelegateIntrinsics.AddTo(importers);
        LinuxIntrinsics.AddTo(importers);
        return importers;
    }
}
