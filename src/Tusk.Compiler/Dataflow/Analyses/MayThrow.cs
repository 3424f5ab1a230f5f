using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which functions may return an error? The least fixpoint over the call graph: a function does when control can reach a throw that no
/// unwind edge catches. Doesn't read <see cref="Function.MayThrow"/>.
/// </summary>
public sealed class MayThrow
{
    readonly HashSet<Function> _throwing = [];

    public static IReadOnlySet<Function> In(IrProgram program)
    {
        var analysis = new MayThrow();
        analysis.Solve(program);
        return analysis._throwing;
    }

    void Solve(IrProgram program)
    {
        Dictionary<Function, List<Function>> callers = [];
        foreach (Function function in program.Functions)
            foreach (Function callee in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().SelectMany(static c => c.Callees))
            {
                if (!callers.TryGetValue(callee, out List<Function>? of)) callers.Add(callee, of = []);
                if (of.Count == 0 || of[^1] != function) of.Add(function);
            }

        Queue<Function> waiting = new(program.Functions);
        HashSet<Function> queued = [.. program.Functions];
        while (waiting.TryDequeue(out Function? function))
        {
            queued.Remove(function);
            if (_throwing.Contains(function) || !this.Escapes(function)) continue;
            _throwing.Add(function);
            foreach (Function caller in callers.GetValueOrDefault(function, []))
                if (queued.Add(caller)) waiting.Enqueue(caller);
        }
    }

    bool Escapes(Function function)
    {
        HashSet<Block> seen = [function.Entry];
        Stack<Block> rest = new([function.Entry]);
        while (rest.TryPop(out Block? block))
        {
            if (block.Terminator.MayThrow || block.Instructions.Exists(this.Throws))
            {
                if (block.Unwind is null) return true;
                if (seen.Add(block.Unwind)) rest.Push(block.Unwind);
            }

            foreach (Block successor in block.Terminator.Successors)
                if (seen.Add(successor)) rest.Push(successor);
        }

        return false;
    }

    bool Throws(Instruction instruction) =>
        instruction is CallInstruction call ? call.Callees.Any(_throwing.Contains) : instruction.MayThrow;
}
