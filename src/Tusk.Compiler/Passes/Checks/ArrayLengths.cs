using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// How long are the arrays that a field, a parameter or a result refers to, where all have the same length: tables that are computed, buffers of a
/// constant size. null has no length, so it says nothing against one.
/// </summary>
sealed class ArrayLengths
{
    /// <summary>Nothing has been assigned yet, or arrays of several lengths have.</summary>
    const int Undetermined = -1, Unknown = -2;

    /// <summary>By field, parameter, or function for its result; the ones that are not there are unknown. Of int parameters: their value.</summary>
    readonly Dictionary<object, int> _lengths = [];

    /// <summary>What an allocation has for a length.</summary>
    readonly Dictionary<Instruction, Value> _allocated = [];

    /// <summary>Nothing is known but of arrays that a function makes itself.</summary>
    public static ArrayLengths None { get; } = new();

    /// <param name="program">All of it.</param>
    /// <param name="values">The values of each of its functions.</param>
    public static ArrayLengths In(IrProgram program, IReadOnlyDictionary<Function, ValueNumbers> values)
    {
        var result = new ArrayLengths();
        result.AddCandidates(program);
        for (bool again = true; again;)
        {
            again = false;
            foreach (Function function in program.Functions) again |= result.Learn(function, values[function]);
        }

        return result;
    }

    /// <summary>null where it is not one constant.</summary>
    public int? Of(Value array) => this.Find(array, []) is >= 0 and var length ? length : null;

    void AddCandidates(IrProgram program)
    {
        foreach (Field field in program.Classes.SelectMany(static c => c.Fields))
            if (field.Type is ArrayType) _lengths[field] = Undetermined;
        foreach (StaticField field in program.Statics)
            if (field is { Type: ArrayType, Parameter: null }) _lengths[field] = Undetermined;
        foreach (Function function in program.Functions)
            if (function.ReturnType is ArrayType) _lengths[function] = Undetermined;
        foreach (Local parameter in DirectlyCalled.OrThroughDispatch(program).SelectMany(static f => f.Parameters))
            if (parameter.Type is ArrayType || parameter.Type == PrimitiveType.I32) _lengths[parameter] = Undetermined;

        // The object of a delegate comes from elsewhere, and whoever has an address may store anything.
        foreach (DelegateTarget target in program.Delegates.SelectMany(static d => d.Targets))
            if (target is { HasTarget: true, Function.Parameters: [var self, ..] }) _lengths.Remove(self);
        foreach (AddressOf address in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<AddressOf>())
            if (KeyOf(address.Place) is { } key) _lengths.Remove(key);
    }

    static object? KeyOf(Place place) => place switch
    {
        { Path: [.., FieldProjection { ThroughReference: true } field] } => field.Field,
        { Path: [], Root: StaticRoot root } => root.Field,
        _ => null,
    };

    int Find(Value value, HashSet<Value> open)
    {
        switch (value)
        {
            case ConstantOf { Operand: NullOperand }: return Undetermined;
            case Unknown { Origin: Local parameter }: return _lengths.GetValueOrDefault(parameter, Unknown);
            case Unknown { Origin: NewArray made }: return _allocated.TryGetValue(made, out Value? length) ? this.Number(length, []) : Unknown;
            case Unknown { Origin: Load load }: return this.Loaded(load);
            case Computed { Instruction: Load load }: return this.Loaded(load);
            case Unknown { Origin: CallInstruction { Callees: { Count: > 0 } callees } }: return callees.Aggregate(Undetermined, (all, f) => Join(all, _lengths.GetValueOrDefault(f, Unknown)));
            case Merge merge:
                if (!open.Add(merge)) return Undetermined;
                return merge.Inputs.Length == 0 ? Unknown : merge.Inputs.Aggregate(Undetermined, (all, v) => Join(all, this.Find(v, open)));
            default: return Unknown;
        }
    }

    /// <summary>A length: a constant, or a parameter that always is one.</summary>
    int Number(Value value, HashSet<Value> open)
    {
        switch (value)
        {
            case ConstantOf { Operand: IntegerOperand { Value: var constant } }: return constant >= 0 && constant <= int.MaxValue ? (int)constant : Unknown;
            case Unknown { Origin: Local parameter }: return _lengths.GetValueOrDefault(parameter, Unknown);
            case Computed { Type: PrimitiveType { Bits: 0 or >= 32 }, Instruction: IR.Instructions.Convert or CheckedConvert, Inputs: [var input] }: return this.Number(input, open);
            case Merge merge:
                if (!open.Add(merge)) return Undetermined;
                return merge.Inputs.Length == 0 ? Unknown : merge.Inputs.Aggregate(Undetermined, (all, v) => Join(all, this.Number(v, open)));
            default: return Unknown;
        }
    }

    int Loaded(Load load) => KeyOf(load.Place) is { } key ? _lengths.GetValueOrDefault(key, Unknown) : Unknown;

    static int Join(int a, int b) => a == Undetermined || a == b ? b : b == Undetermined ? a : Unknown;

    bool Learn(Function function, ValueNumbers values)
    {
        bool changed = false;
        foreach (Block block in values.Flow.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction is Store { Place: var place } && KeyOf(place) is { } key) Assign(key, values.InputsOf(instruction)[^1]);
                if (instruction is NewArray made) _allocated[made] = values.InputsOf(made)[0];
                if (instruction is not CallInstruction call) continue;
                foreach ((Local parameter, int argument) in ReceivedArguments.Of(call)) Assign(parameter, values.InputsOf(call)[argument]);
            }

            if (block.Terminator is Return { Value: { } }) Assign(function, values.InputsOf(block.Terminator)[0]);
        }

        return changed;

        void Assign(object key, Value value)
        {
            if (!_lengths.TryGetValue(key, out int known) || known == Unknown) return;
            int joined = Join(known, key is Local { Type: PrimitiveType } ? this.Number(value, []) : this.Find(value, []));
            if (joined == known) return;
            _lengths[key] = joined;
            changed = true;
        }
    }
}
