using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Which functions may return an error whose failed check nobody has reported yet? Those of libraries that check something, and what passes
/// their errors on without being the code to blame. It does not ask whether a handler takes the error: what is in the set may be more.
/// </summary>
public static class FindUnreportedErrors
{
    public static void Run(IrProgram program)
    {
        HashSet<Function> giving = In(program);
        foreach (Function function in program.Functions) function.GivesUnreported = giving.Contains(function);
    }

    static HashSet<Function> In(IrProgram program)
    {
        HashSet<Function> giving = [.. program.Functions.Where(Makes)];
        bool changed = giving.Count > 0;
        while (changed)
        {
            changed = false;
            foreach (Function function in program.Functions)
                if (!giving.Contains(function) && Calls(function).Any(c => c.Callees.Any(giving.Contains) && !c.IsReportedBy(function)))
                    changed |= giving.Add(function);
        }

        return giving;
    }

    static IEnumerable<CallInstruction> Calls(Function function) => function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>();

    static bool Makes(Function function)
    {
        bool isLibrary = function.Origin is CodeOrigin.Library or CodeOrigin.Framework;
        HashSet<Local> own = [.. function.Blocks.Select(static b => b.Caught).OfType<Local>()];
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction is MakeError { IsUnreported: true } && function.Origin != CodeOrigin.User) return true;
            if (isLibrary && instruction.MayThrow && instruction is not (CallInstruction or New or NewArray or NewDelegate or StackAllocate)) return true;
            if (instruction is MakeError or Copy && instruction.Result is { } made && (instruction is MakeError || instruction.Operands.All(o => IsOwn(o, own)))) own.Add(made);
        }

        // An error that comes from somewhere else, as from a field.
        return function.Blocks.Exists(b => b.Terminator is Throw { Error: var error } && !IsOwn(error, own));
    }

    static bool IsOwn(Operand error, HashSet<Local> own) => error is NullOperand || error is LocalOperand { Local: var local } && own.Contains(local);
}
