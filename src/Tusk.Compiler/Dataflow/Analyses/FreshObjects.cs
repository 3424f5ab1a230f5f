using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Objects that a function has made and given to nobody yet: what it stores in them, nobody else can see.</summary>
public sealed class FreshObjects
{
    readonly HashSet<Local> _made = [];
    readonly Dictionary<Local, (Block Block, int Index)> _first = [];

    public FreshObjects(Function function)
    {
        Dictionary<Local, List<Instruction>> assignments = [];
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            if (instruction.Result is { } result)
            {
                if (!assignments.TryGetValue(result, out List<Instruction>? of)) assignments.Add(result, of = []);
                of.Add(instruction);
            }

        // Each assignment makes an object, or takes one over from a local of this kind.
        for (bool grows = true; grows;)
            grows = assignments.Count(a => a.Key.Kind != LocalKind.Parameter && a.Value.All(this.Makes) && _made.Add(a.Key)) > 0;
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
                foreach (Local given in Given(block.Instructions[i])) _first.TryAdd(given, (block, i));
    }

    /// <summary>Whether what the local refers to is the function's own before an instruction: nothing that runs before it gives it away.</summary>
    public bool Contains(Local local, Block block, int index)
    {
        if (!_made.Contains(local)) return false;
        foreach (Local same in _made.Where(m => m.Type is ObjectType type && local.Type is ObjectType own && (ObjectGraph.MayBe(type, own) || ObjectGraph.MayBe(own, type))))
            if (_first.TryGetValue(same, out (Block Block, int Index) first) && (first.Block != block ? MayComeBefore(first.Block, block) : first.Index < index || MayComeBefore(block, block)))
                return false;
        return true;
    }

    bool Makes(Instruction instruction) => instruction switch
    {
        New => true,
        Call { Callee: { CountsByHand: true } made } => !made.Blocks.SelectMany(static b => b.Instructions).OfType<New>().Any(n => n.Result is { } self && MayKeep.Holds(made, self)),
        Copy { Value: LocalOperand { Local: var source } } => _made.Contains(source),
        Reinterpret { Value: LocalOperand { Local: var source } } => _made.Contains(source),
        Copy { Value: NullOperand } => true,
        _ => false,
    };

    /// <summary>The locals whose objects others may have once the instruction has run.</summary>
    static IEnumerable<Local> Given(Instruction instruction) => instruction switch
    {
        Call call => Locals(call.Arguments.Where((_, i) => MayGiveAway(call, i))),
        CallInstruction call => Locals(call.Arguments),
        NewDelegate made => Locals([made.Target]),
        Store store => Locals([store.Value]),
        _ => [],
    };

    /// <summary>The callee may store its argument somewhere, or give it back.</summary>
    static bool MayGiveAway(Call call, int argument) =>
        call.Arguments[argument].Type is ObjectType && (call.Result is { Type: ObjectType } || call.Callee.Blocks.Count == 0 || MayKeep.Holds(call.Callee, call.Callee.Parameters[argument]));

    static IEnumerable<Local> Locals(IEnumerable<Operand> operands) => operands.OfType<LocalOperand>().Select(static o => o.Local);

    static bool MayComeBefore(Block first, Block block)
    {
        HashSet<Block> seen = [];
        Stack<Block> open = new([.. first.Successors, .. first.Unwind is { } unwind ? (Block[])[unwind] : []]);
        while (open.TryPop(out Block? next))
        {
            if (next == block) return true;
            if (!seen.Add(next)) continue;
            foreach (Block successor in next.Successors) open.Push(successor);
            if (next.Unwind is { } handler) open.Push(handler);
        }

        return false;
    }
}
