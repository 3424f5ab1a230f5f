using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// A ref, span or ref struct that leads into an [Owned] value, such as a buffer's span or what a guard protects, is not used once the value was
/// disposed, moved, replaced or changed.
/// </summary>
public static class BorrowsEndBeforeTheirOwner
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        if (!program.Functions.Exists(static f => f.Locals.Any(static l => Owners.IsOwned(l.Type) || l.Type is BorrowType { Element: var element } && Owners.IsOwned(element)))) return;
        var ends = new OwnerEnds(program, new LentToReaders(program));
        var returned = new ReturnedOwners(program);
        foreach (Function function in program.Functions.Where(static f => f.Origin == CodeOrigin.User))
            if (Loans.In(function, ends, returned) is { } loans) new Rule(function, loans, diagnostics).Run();
    }

    sealed class Rule(Function function, Loans loans, DiagnosticSink diagnostics)
    {
        readonly HashSet<Local> _reported = [];
        readonly HashSet<Local> _read = [.. OwnedLocals.Read(function)];

        public void Run()
        {
            foreach (Block block in function.Blocks.Where(loans.Flow.IsReachable))
                loans.WalkWays(block, (instruction, state) =>
                {
                    if (instruction is null) this.AtEnd(block, state);
                    else this.At(instruction, state);
                });
        }

        void At(Instruction instruction, Loan[] state)
        {
            // A copy that nobody reads: what is on IL's stack where control branches has one.
            if (instruction is Copy { Result: { Kind: LocalKind.Temporary } copy } && !_read.Contains(copy)) return;
            int whole = loans.Overwritten(instruction);
            foreach (Operand operand in instruction.Operands)
                if (loans.NumberOf(operand) is >= 0 and var used && used != whole) this.Use(used, instruction.Span, state);
            // The address of a ref struct is taken to use it, or to make a new one there.
            if (instruction is Load && loans.NumberOf(((Load)instruction).Place) is >= 0 and var read) this.Use(read, instruction.Span, state);
        }

        void AtEnd(Block block, Loan[] state)
        {
            Terminator terminator = block.Terminator;
            foreach (Operand operand in terminator.Operands)
                if (loans.NumberOf(operand) is >= 0 and var used) this.Use(used, terminator.Span, state);
            if (terminator is not Return) return;
            // What the caller finds there afterwards.
            foreach (Local parameter in function.Parameters)
                if (parameter is { IsReadOnly: false, Type: BorrowType { Element: StructType { IsByRefLike: true } } }) this.Use(loans.NumberOf(new LocalOperand(parameter)), terminator.Span, state);
        }

        void Use(int number, SourceSpan span, Loan[] state)
        {
            if (state[number] is not { Ended: { } ended, Owners: { } owners }) return;
            Local local = loans.Locals[number];
            if (!_reported.Add(local)) return;
            Owner owner = loans.All[owners.Members.First(o => loans.Ending(ended)![o])];
            string name = local.Kind == LocalKind.Temporary ? local.Type is BorrowType ? "this ref" : $"this {Wording.NameOf(local.Type)}" : local.Name;
            string what = NameOf(owner), how = How(ended);
            Note[] notes = ended.Span.IsNone ? [] : [new Note(ended.Span.Location, $"{what} {how} here")];
            diagnostics.Report(new Diagnostic(Catalogue.BorrowOutlives, span.Location, [name, what, how]) { Notes = notes });
        }

        static string How(Instruction ended) => ended switch
        {
            Store => "was replaced",
            _ when OwnedLocals.Disposes(ended) => "was disposed",
            CallInstruction call when !call.Arguments.Any(static a => a.Type is StructType { IsMoveOnly: true }) => "may have been changed",
            _ => "moved",
        };

        static string NameOf(Owner owner) => owner switch
        {
            Owner.Variable { Local: { Kind: LocalKind.Temporary } local } => $"a {Wording.NameOf(local.Type)}",
            Owner.Variable variable => variable.Local.Name,
            Owner.Behind behind => behind.Parameter.Name,
            Owner.Member member => $"{Wording.NameOf(member.Field.Owner)}.{member.Field.Name}",
            Owner.Unknown unknown => $"a {Wording.NameOf(unknown.Type)}",
            _ => owner.ToString(),
        };
    }
}
