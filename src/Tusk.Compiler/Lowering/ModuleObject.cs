using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// The object of the class that derives from Module. There is one while the module is loaded, so it is a static variable: no allocation that
/// could fail, and a count of 0, by which it lives until module_exit destroys it. A program that makes others of its own accord has it allocated.
/// </summary>
sealed class ModuleObject(ProgramContext context, ClassType type)
{
    const string Name = "tusk_module";

    public ClassType Type { get; } = type;

    public CExpression Address { get; } = new CUnary(CUnaryOperator.AddressOf, new CName(Name));

    public CDeclaration Definition => new CVariable(context.Types.ObjectOf(this.Type), Name, StaticObjects.HeaderOf(this.Type)) { IsSeparated = true };

    /// <summary>null where it has to be allocated.</summary>
    public static ModuleObject? Of(ProgramContext context)
    {
        IrProgram program = context.Program;
        if (context.Target != TargetKind.KernelModule || program.Module is null || program.EntryPoint is not { CountsByHand: true, ReturnType: ClassType type } create) return null;
        foreach (Function function in program.Functions)
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                if (instruction is CallInstruction call && call.Callees.Contains(create) || instruction is NewDelegate made && made.Function == create) return null;
                if (instruction is New @new && @new.Type == type && function != create) return null;
            }

        return new ModuleObject(context, type);
    }
}
