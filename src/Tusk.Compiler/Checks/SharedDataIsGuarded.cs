using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// A field of an object that several threads may use does not change once the object is made, and no static field once the module is loaded, unless
/// it is a lock with what it protects, or an atomic.
/// </summary>
public static class SharedDataIsGuarded
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        if (program.Module is not null) new Rule(program, diagnostics).Run();
    }

    sealed class Rule(IrProgram program, DiagnosticSink diagnostics)
    {
        readonly SharedTypes _shared = SharedTypes.In(program);
        // Of the whole program, and asked for seldom.
        readonly Lazy<HashSet<Function>> _initializers = new(() => Initializers(program));

        public void Run()
        {
            foreach (Function function in program.Functions.Where(static f => f.Origin == CodeOrigin.User))
            {
                Lazy<FreshObjects> fresh = new(() => new FreshObjects(function));
                foreach (Block block in function.Blocks)
                    for (int i = 0; i < block.Instructions.Count; i++)
                        if (Changed(block.Instructions[i], function) is { } place) this.Check(function, block.Instructions[i], place, root => fresh.Value.Contains(root, block, i));
            }
        }

        void Check(Function function, Instruction instruction, Place place, Func<Local, bool> isFresh)
        {
            if (place.Path is [FieldProjection { ThroughReference: true } field, ..])
            {
                if (IsSynchronized(place, 0) || field.Field.Owner is not ClassType declaring || field.Field == declaring.Disposed || !_shared.Contains(declaring)) return;
                if (place.Root is ValueRoot { Value: LocalOperand { Local: var root } } && (isFresh(root) || _initializers.Value.Contains(function) && root == function.Parameters[0])) return;
                diagnostics.Report(new Diagnostic(Catalogue.SharedChanged, instruction.Span.Location, [$"{Wording.NameOf(declaring)}.{field.Field.Name}", Wording.NameOf(declaring)])
                {
                    Notes = [.. this.WhyShared(declaring)],
                });
            }
            else if (place is { Root: StaticRoot { Field: var changed }, Path: var path } && !path.OfType<FieldProjection>().Any(static p => p.ThroughReference)
                && !IsSynchronized(place, 0) && !program.StaticConstructors.Contains(function))
            {
                diagnostics.Report(Catalogue.StaticChanged, instruction.Span, changed.DisplayName.Split('.')[^1]);
            }
        }

        IEnumerable<Note> WhyShared(ClassType declaring)
        {
            string way = string.Join(" → ", _shared.WayTo(declaring).Select(static s => s.Type is null ? s.Field : s.Field == "" ? Wording.NameOf(s.Type) : $"{Wording.NameOf(s.Type)}.{s.Field}"));
            yield return new Note(Location.None, $"shared by way of {way}");
        }

        /// <summary>The place that the instruction changes, or that its result may change later; null: none.</summary>
        static Place? Changed(Instruction instruction, Function function) => instruction switch
        {
            Store store => store.Place,
            AddressOf { Result: { } address } taken when MayChange(address, function) => taken.Place,
            _ => null,
        };

        /// <summary>The address is used for more than to read.</summary>
        static bool MayChange(Local address, Function function) => LeavesByReturn(address, function) || function.Blocks.SelectMany(static b => b.Instructions).Any(i => i switch
        {
            Load or AddressOf => false,
            CallInstruction call => call.Arguments.Select(static (a, n) => (Argument: a, Number: n))
                .Any(a => a.Argument is LocalOperand { Local: var local } && local == address && !(call.Callees.Count > 0 && call.Callees.All(c => c.Parameters[a.Number].IsReadOnly))),
            _ => i.Operands.Any(o => o is LocalOperand { Local: var local } && local == address),
        });

        /// <summary>A caller may change what it gets by ref, unless it gets it to read.</summary>
        static bool LeavesByReturn(Local address, Function function) => !function.ReturnsReadOnly
            && function.Blocks.Exists(b => b.Terminator is Return { Value: LocalOperand { Local: var returned } } && returned == address);

        static bool IsSynchronized(Place place, int from) => place.Path.Skip(from).Any(static p => p.Type is StructType { IsSynchronized: true });

        /// <summary>Constructors, and what is called on nothing but fresh objects, as setters by an object initialiser are.</summary>
        static HashSet<Function> Initializers(IrProgram program)
        {
            HashSet<Function> initializers = AssignedAfterConstruction.ConstructorsAndHelpers(program), others = FunctionValues.In(program), fresh = [];
            foreach (Function function in program.Functions)
            {
                FreshObjects? objects = null;
                foreach (Block block in function.Blocks)
                    for (int i = 0; i < block.Instructions.Count; i++)
                        if (block.Instructions[i] is Call { Callee: var callee, Arguments: [LocalOperand { Local: var self }, ..] } && (objects ??= new FreshObjects(function)).Contains(self, block, i)) fresh.Add(callee);
                        else if (block.Instructions[i] is CallInstruction call) others.UnionWith(call.Callees);
            }

            fresh.ExceptWith(others);
            initializers.UnionWith(fresh);
            return initializers;
        }
    }
}
