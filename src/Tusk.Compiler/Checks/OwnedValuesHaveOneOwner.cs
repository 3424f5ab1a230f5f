using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// A value of an [Owned] type, or with such a one in it, is in one place: it is not copied, not used once it has moved or was disposed, and disposed on every way out of the
/// method that has it, errors included, unless it has moved on.
/// </summary>
public static class OwnedValuesHaveOneOwner
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        foreach (Function function in program.Functions.Where(static f => f.Origin == CodeOrigin.User))
        {
            FindCopies(function, diagnostics);
            if (OwnedLocals.In(function) is { } owned) new Rule(function, owned, diagnostics).Run();
        }
    }

    /// <summary>Reading such a value out of an object, an array or another value by ref leaves a second one behind.</summary>
    static void FindCopies(Function function, DiagnosticSink diagnostics)
    {
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            StructType? copied = instruction switch
            {
                Load { Place: { Type: StructType { IsMoveOnly: true } type } place } when !(place.Path.IsEmpty && place.Root is LocalRoot) => type,
                // The framework knows of no owners: Nullable<T>.Value, or Current of an enumerator.
                Call { Callee: { Origin: CodeOrigin.Framework, ReturnType: StructType { IsMoveOnly: true } type }, Arguments: [{ Type: BorrowType { Element: StructType { IsMoveOnly: true } } }, ..] } => type,
                _ => null,
            };
            if (copied is not null) diagnostics.Report(Catalogue.OwnedCopied, instruction.Span, Wording.NameOf(copied));
        }
    }

    sealed class Rule(Function function, OwnedLocals owned, DiagnosticSink diagnostics)
    {
        readonly HashSet<(Local, DiagnosticDescriptor)> _reported = [];

        public void Run()
        {
            foreach (Block block in function.Blocks.Where(owned.Flow.IsReachable))
                owned.WalkWays(block, (instruction, state) =>
                {
                    if (instruction is null) this.AtEnd(block, state);
                    else this.At(block, instruction, state);
                });
        }

        void At(Block block, Instruction instruction, OwnedValue[] state)
        {
            foreach (Operand operand in instruction.Operands) this.Use(owned.NumberOf(operand), instruction, state);
            if (instruction is Load or AddressOf)
                foreach (Place place in instruction.Places) this.Use(owned.NumberOf(place), instruction, state);
            if (OwnedLocals.Disposes(instruction) && owned.Pointee(((Call)instruction).Arguments[0]) is >= 0 and var disposed) this.Use(disposed, instruction, state);
            if (instruction.Result is { } result) this.Overwrite(owned.NumberOf(new LocalOperand(result)), instruction, state);
            if (instruction is Store { Place: { Path: [], Root: LocalRoot } place2 }) this.Overwrite(owned.NumberOf(place2), instruction, state);
            if (block.Unwind is null && instruction.MayThrow) this.Leave(instruction.Span, state, instruction, "an error leaves the method here");
        }

        void AtEnd(Block block, OwnedValue[] state)
        {
            foreach (Operand operand in block.Terminator.Operands) this.Use(owned.NumberOf(operand), null, state, block.Terminator.Span);
            if (block.Terminator is Return || block.Terminator is Throw && block.Unwind is null)
                this.Leave(block.Terminator.Span, state, null, "it leaves the method here", block.Terminator.Operands);
        }

        void Use(int number, Instruction? instruction, OwnedValue[] state, SourceSpan span = default)
        {
            if (number < 0 || (state[number].May & (Holding.Moved | Holding.Disposed)) == 0) return;
            if (instruction is not null) span = instruction.Span;
            OwnedValue value = state[number];
            bool moved = value.May.HasFlag(Holding.Moved);
            bool again = value.Since == instruction;
            string note = (moved, again) switch { (true, true) => "it moved here, in the round of the loop before", (true, false) => "it moved here", (false, _) => "it was disposed here" };
            this.Report(moved ? Catalogue.OwnedMoved : Catalogue.OwnedDisposed, number, span, value.Since?.Span, note);
        }

        void Overwrite(int number, Instruction instruction, OwnedValue[] state)
        {
            if (number < 0 || !state[number].May.HasFlag(Holding.Value) || !MustBeDisposed(owned.Locals[number])) return;
            // A value that is read and written back by the same instruction is the same value.
            if (instruction.Operands.Any(o => owned.NumberOf(o) == number)) return;
            this.Report(Catalogue.OwnedLost, number, instruction.Span, state[number].Made?.Span, "it was made here");
        }

        /// <summary>Control leaves the function: nothing may be left that must be disposed.</summary>
        void Leave(SourceSpan span, OwnedValue[] state, Instruction? thrower, string where, IEnumerable<Operand>? returned = null)
        {
            HashSet<int> moved = [.. (returned ?? thrower!.Operands).Select(owned.NumberOf)];
            if (thrower is CallInstruction && OwnedLocals.Disposes(thrower)) moved.Add(owned.Pointee(((Call)thrower).Arguments[0]));
            for (int i = 0; i < state.Length; i++)
                if (state[i].May.HasFlag(Holding.Value) && !moved.Contains(i) && MustBeDisposed(owned.Locals[i]))
                    this.Report(Catalogue.OwnedLost, i, state[i].Made?.Span ?? function.Span, span, where);
        }

        static bool MustBeDisposed(Local local) => local.Type is StructType { IsDisposable: true };

        void Report(DiagnosticDescriptor rule, int number, SourceSpan span, SourceSpan? noted, string note)
        {
            Local local = owned.Locals[number];
            if (!_reported.Add((local, rule))) return;
            string name = local.Kind == LocalKind.Temporary ? $"this {Wording.NameOf((StructType)local.Type)}" : local.Name;
            Note[] notes = noted is { IsNone: false } at ? [new Note(at.Location, note)] : [];
            diagnostics.Report(new Diagnostic(rule, span.Location, [name]) { Notes = notes });
        }

    }
}
