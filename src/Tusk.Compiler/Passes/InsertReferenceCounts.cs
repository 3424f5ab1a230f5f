using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.ReferenceCounts;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Makes the counting of references explicit, as docs/ir.md says. Before ⇒ after:
/// <code>
/// x = load [this]->next     ⇒   old = copy x; x = load [this]->next; retain x; release old
/// store [p]->f = x          ⇒   retain x; old = load [p]->f; store [p]->f = x; release old
/// return y                  ⇒   release x; return y
/// </code>
/// </summary>
public static class InsertReferenceCounts
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        MayRelease releases = MayRelease.In(program);
        IReadOnlySet<Field> mutableFields = AssignedAfterConstruction.In(program);
        var firstStores = new FirstStores(program);
        Dictionary<Function, HashSet<Store>> first = program.Functions.ToDictionary(static f => f, firstStores.In);
        IReadOnlySet<Local> consumed = ConsumedParameters.In(program);
        HashSet<Function> counting = [.. program.Functions.Where(f => !f.CountsByHand && Prepare(f, consumed))];
        var returned = new RefsIntoArguments(program);
        var ends = new UnnoticedEnds(program);
        SideBySide.ForEach(program, function =>
        {
            if (counting.Contains(function)) Run(function, consumed, releases, returned, mutableFields, first[function], ends, diagnostics);
        });
    }

    static void Run(Function function, IReadOnlySet<Local> consumed, MayRelease releases, RefsIntoArguments returned, IReadOnlySet<Field> mutableFields, HashSet<Store> first, UnnoticedEnds ends, DiagnosticSink diagnostics)
    {
        var given = new GivenArguments(function, consumed);
        (Ownership ownership, BorrowGraph borrows) = InferOwnership.For(function, given, releases, returned, mutableFields, span => diagnostics.Report(Catalogue.RefOutlives, span.IsNone ? function.Span : span, function.DisplayName));
        given.Move(ownership);
        if (function.Origin == CodeOrigin.User) DropAtLastUse.Run(function, ownership, borrows, ends);
        MaybeOwned held = MaybeOwned.In(function, ownership);
        var exits = new CountedExits(function, ownership);
        foreach (Local local in function.Locals)
            if (local.Kind != LocalKind.Parameter && Counted.Is(local.Type)) local.IsBorrowed = !ownership.Owns(local);
        foreach (Block block in function.Blocks.ToList()) Rewrite(function, block, ownership, held, first, exits);
        exits.Finish();
        MarkZeroed(function, ownership);
    }

    /// <summary>False where there is nothing to count.</summary>
    static bool Prepare(Function function, IReadOnlySet<Local> consumed)
    {
        PrepareCounting.Run(function, consumed);
        if (!function.Locals.Any(static l => Counted.Is(l.Type)) && !function.Blocks.Exists(StoresReference)) return false;
        HoldBases.Run(function);
        return true;
    }

    static bool StoresReference(Block block) => block.Instructions.Exists(static i => i is Store store && Counted.Is(store.Place.Type));

    static void Rewrite(Function function, Block block, Ownership ownership, MaybeOwned held, HashSet<Store> first, CountedExits exits)
    {
        var counting = new CountingBlock(function, ownership, [], first);
        held.Walk(block, (instruction, state) =>
        {
            if (instruction is null)
            {
                exits.Leave(block, state);
                return;
            }

            if (instruction.MayThrow) exits.MayUnwind(block, state);
            counting.Add(instruction, l => state[l.Index]);
        });
        block.Instructions.Clear();
        block.Instructions.AddRange(counting.Instructions);
    }

    /// <summary>An owning local that may be released before anything is assigned to it starts as null.</summary>
    static void MarkZeroed(Function function, Ownership ownership)
    {
        MaybeUnassigned unassigned = MaybeUnassigned.In(function);
        foreach (Block block in function.Blocks)
            unassigned.Walk(block, (instruction, state) =>
            {
                foreach (Operand operand in instruction is null ? block.Terminator.Operands : instruction.Operands)
                    if (operand is LocalOperand local) Read(local.Local, state);
                if (instruction is null) return;
                foreach (Place place in instruction.Places)
                    if (place.Root is LocalRoot root) Read(root.Local, state);
            });

        void Read(Local local, BitSet state)
        {
            if (state[local.Index] && ownership.Owns(local)) local.IsZeroed = true;
        }
    }
}
