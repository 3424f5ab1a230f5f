using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Folding;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// Which fields, parameters and results of the program are never null where code can see them? The greatest solution: what holds of all
/// candidates together is kept.
/// </summary>
sealed class NeverNull
{
    readonly HashSet<Field> _fields;
    readonly HashSet<StaticField> _statics;
    readonly HashSet<Local> _parameters;
    readonly HashSet<Function> _results;
    readonly HashSet<Function> _beforeStatics;

    /// <summary>Nothing is known but what a function shows by itself.</summary>
    public static NeverNull None { get; } = new(new NullCandidates(new IrProgram { Name = "" }));

    NeverNull(NullCandidates candidates)
    {
        _fields = candidates.Fields;
        _statics = candidates.Statics;
        _parameters = candidates.Parameters;
        _results = candidates.Results;
        _beforeStatics = candidates.DuringInitialization;
    }

    /// <param name="program">All of it.</param>
    /// <param name="values">The values of each of its functions.</param>
    public static NeverNull In(IrProgram program, IReadOnlyDictionary<Function, ValueNumbers> values)
    {
        var candidates = new NullCandidates(program);
        var result = new NeverNull(candidates);
        candidates.RemoveUnset(values);
        ILookup<object, Function> users = program.Functions.SelectMany(static f => AskedIn(f).Distinct().Select(what => (what, f))).ToLookup(static u => u.what, static u => u.f);
        HashSet<Function> open = [.. program.Functions];
        while (open.Count > 0)
            foreach (Function function in program.Functions.Where(open.Remove))
                foreach (object refuted in result.Refute(function, values[function])) open.UnionWith(users[refuted]);

        return result;
    }

    /// <summary>What a function's values may depend on: fields, static fields, parameters, and functions for their results.</summary>
    static IEnumerable<object> AskedIn(Function function)
    {
        foreach (Local parameter in function.Parameters) yield return parameter;
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction is CallInstruction call)
                foreach (Function callee in call.Callees) yield return callee;
            if (instruction is not Load load) continue;
            if (load.Place is { Path: [], Root: StaticRoot root }) yield return root.Field;
            if (load.Place.Path is [.., FieldProjection field]) yield return field.Field;
        }
    }

    /// <summary>Whether the value is not null wherever it is used, whatever has been tested.</summary>
    public bool Holds(Value value, Function function) => this.Holds(value, function, []);

    bool Holds(Value value, Function function, HashSet<Value> open)
    {
        switch (value)
        {
            case ConstantOf constant: return ConstantEvaluation.Nullness(constant.Operand) == false;
            case Unknown { Origin: Local local }: return _parameters.Contains(local);
            case Unknown { Origin: Instruction made }: return this.Gives(made, function);
            case Computed { Instruction: Load load }: return this.Gives(load, function);
            case Computed { Instruction: IR.Instructions.Convert { From: BorrowType or PointerType, To: BorrowType or PointerType }, Inputs: [var input] }: return this.Holds(input, function, open);
            case Merge merge:
                // What a merge takes from itself does not matter.
                if (!open.Add(merge)) return true;
                return merge.Inputs.Length > 0 && merge.Inputs.All(v => this.Holds(v, function, open));
            default: return false;
        }
    }

    bool Gives(Instruction instruction, Function function) => instruction switch
    {
        New or NewArray or NewDelegate or StackAllocate or ContainerOf or HandleConversion { Kind: HandleKind.Borrow } => true,
        AddressOf address => !address.Place.Path.Any(static p => p is DereferenceProjection),
        Load { Place: { Path: [], Root: StaticRoot root } } => _statics.Contains(root.Field) && !_beforeStatics.Contains(function),
        Load { Place.Path: [.., FieldProjection { ThroughReference: true } field] } => _fields.Contains(field.Field),
        CallC or CallPointer => false,
        CallInstruction { Callees: { Count: > 0 } callees } => callees.All(_results.Contains),
        _ => false,
    };

    /// <summary>Drops what the function contradicts.</summary>
    /// <returns>What has been dropped.</returns>
    List<object> Refute(Function function, ValueNumbers values)
    {
        List<object> refuted = [];
        var walk = new FactWalk(function, values, this);
        walk.Run((block, instruction) =>
        {
            switch (instruction)
            {
                case null when block.Terminator is Return { Value: { } } returned && _results.Contains(function) && !walk.IsNotNull(values.InputsOf(returned)[0]):
                    if (_results.Remove(function)) refuted.Add(function);
                    break;
                case Store store:
                    this.RefuteStore(store, walk, refuted);
                    break;
                case CallInstruction call:
                    foreach ((Local parameter, int argument) in ReceivedArguments.Of(call))
                        if (_parameters.Contains(parameter) && !walk.IsNotNull(values.InputsOf(call)[argument]) && _parameters.Remove(parameter)) refuted.Add(parameter);
                    break;
            }
        });
        return refuted;
    }

    void RefuteStore(Store store, FactWalk walk, List<object> refuted)
    {
        if (!NullCandidates.IsReference(store.Place.Type) || walk.IsNotNull(walk.Values.InputsOf(store)[^1])) return;
        if (store.Place.Path is [.., FieldProjection { ThroughReference: true } field] && _fields.Remove(field.Field)) refuted.Add(field.Field);
        else if (store.Place is { Path: [], Root: StaticRoot root } && _statics.Remove(root.Field)) refuted.Add(root.Field);
    }
}
