using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Values;

/// <summary>
/// Which operands of a function certainly hold the same value? Locals whose address is taken, and memory that may change, give a new value at
/// each read; in a handler a local has a new value unless nothing that may throw to it could have changed the local.
/// </summary>
public sealed class ValueNumbers
{
    static readonly Value[] NoValues = [];
    readonly Function _function;
    readonly UnchangingMemory _memory;
    readonly HashSet<object> _assigned;
    readonly BitSet _addressed;
    readonly Definitions _definitions;
    readonly Value?[] _sole;
    readonly Value?[][] _atStart, _atEnd;
    readonly BitSet[] _assignedIn;
    readonly Dictionary<object, Value[]> _inputs = [];
    readonly Dictionary<Instruction, Value> _results = [];

    public ValueNumbers(Function function, UnchangingMemory memory)
    {
        _function = function;
        _memory = memory;
        _assigned = UnchangingMemory.AssignedBy(function);
        _addressed = AddressTaken.In(function);
        _definitions = new Definitions(function);
        this.Flow = new ControlFlow(function);
        this.Dominators = new Dominators(this.Flow);
        this.Loops = new Loops(this.Flow, this.Dominators);
        int blocks = this.Flow.Blocks.Count;
        _sole = new Value?[function.Locals.Count];
        _atStart = new Value?[blocks][];
        _atEnd = new Value?[blocks][];
        _assignedIn = new BitSet[blocks];
        this.FindAssignments();
        for (int i = 0; i < blocks; i++) this.Number(i);
        for (int i = 0; i < blocks; i++) this.CompleteMerges(i);
    }

    public ControlFlow Flow { get; }
    public Dominators Dominators { get; }
    public Loops Loops { get; }
    public ValueTable Table { get; } = new();

    /// <summary>The values of the operands of an instruction or a terminator, in their order.</summary>
    public IReadOnlyList<Value> InputsOf(object instructionOrTerminator) => _inputs.GetValueOrDefault(instructionOrTerminator, NoValues);

    public Value? ResultOf(Instruction instruction) => _results.GetValueOrDefault(instruction);

    /// <summary>What a local holds when a block ends in the ordinary way; null for one whose address is taken.</summary>
    public Value? AtEnd(int order, Local local) =>
        _addressed[local.Index] ? null : this.IsSole(local) ? _sole[local.Index] ?? this.EntryValue(local) : _atEnd[order][local.Index];

    /// <summary>Assigned once, so that it holds its value wherever it may be read.</summary>
    public bool IsSole(Local local) => _definitions.IsSingle(local) && !_addressed[local.Index];

    /// <summary>Locals that were added later have no values.</summary>
    public int LocalCount => _sole.Length;

    /// <summary>A local that is assigned once has its value when the block ends.</summary>
    public bool IsDefinedBefore(Local local, int order) => Enumerable.Range(0, _assignedIn.Length).Any(b => _assignedIn[b][local.Index] && this.Dominators.Dominates(b, order));

    void FindAssignments()
    {
        for (int i = 0; i < _assignedIn.Length; i++)
        {
            BitSet assigned = _assignedIn[i] = new BitSet(_function.Locals.Count);
            if (this.Flow.Blocks[i].Caught is { } caught) assigned[caught.Index] = true;
            foreach (Instruction instruction in this.Flow.Blocks[i].Instructions)
            {
                if (instruction.Result is { } result) assigned[result.Index] = true;
                if (instruction is Store { Place: { Root: LocalRoot root, IsDirect: true } }) assigned[root.Local.Index] = true;
            }
        }
    }

    void Number(int order)
    {
        Block block = this.Flow.Blocks[order];
        Value?[] state = this.Start(order);
        _atStart[order] = (Value?[])state.Clone();
        if (block.Caught is { } caught) this.Assign(caught, this.Table.Fresh(caught.Type, block), state);
        foreach (Instruction instruction in block.Instructions)
        {
            Value[] inputs = [.. instruction.Operands.Select(o => this.ValueOf(o, state))];
            _inputs[instruction] = inputs;
            Value? result = instruction.Result is null ? null : this.Evaluate(instruction, inputs, state);
            if (result is not null)
            {
                _results[instruction] = result;
                this.Assign(instruction.Result!, result, state);
            }

            if (instruction is Store { Place: { Root: LocalRoot root, IsDirect: true } place } store && !_addressed[root.Local.Index])
                state[root.Local.Index] = this.Stored(root.Local, place, inputs[^1], store, state);
        }

        _inputs[block.Terminator] = [.. block.Terminator.Operands.Select(o => this.ValueOf(o, state))];
        _atEnd[order] = state;
    }

    void Assign(Local local, Value value, Value?[] state)
    {
        if (this.IsSole(local)) _sole[local.Index] = value;
        else state[local.Index] = value;
    }

    Value?[] Start(int order)
    {
        var state = new Value?[_function.Locals.Count];
        IReadOnlyList<int> predecessors = this.Flow.Predecessors(order);
        if (order == 0 || predecessors.Count == 0) return state;
        Block block = this.Flow.Blocks[order];
        Loop? loop = this.Loops.At(order);
        foreach (Local local in _function.Locals)
        {
            if (this.IsSole(local) || _addressed[local.Index]) continue;
            state[local.Index] = block.Caught is not null ? this.InHandler(block, local, predecessors) : this.Joined(order, block, local, predecessors, loop);
        }

        return state;
    }

    Value InHandler(Block handler, Local local, IReadOnlyList<int> predecessors)
    {
        Value? same = null;
        foreach (int from in predecessors)
        {
            Value? value = _atStart[from] is { } start && !_assignedIn[from][local.Index] ? start[local.Index] ?? this.EntryValue(local) : null;
            if (value is null || same is not null && same != value) return this.Table.Marked(local.Type, handler, local);
            same = value;
        }

        return same!;
    }

    Value Joined(int order, Block block, Local local, IReadOnlyList<int> predecessors, Loop? loop)
    {
        Value? same = null;
        bool differs = false;
        foreach (int from in predecessors)
        {
            if (from >= order)
            {
                // A way back: nothing has changed where the loop assigns nothing.
                differs |= loop is null || !this.Dominators.Dominates(order, from) || loop.Blocks.Members.Any(b => _assignedIn[b][local.Index]);
                continue;
            }

            Value value = _atEnd[from][local.Index] ?? this.EntryValue(local);
            differs |= same is not null && same != value;
            same ??= value;
        }

        return differs || same is null ? this.Table.MergeAt(block, local) : same;
    }

    void CompleteMerges(int order)
    {
        if (order == 0 || this.Flow.Blocks[order].Caught is not null) return;
        foreach (Local local in _function.Locals)
            if (_atStart[order][local.Index] is Merge merge && merge.Block == this.Flow.Blocks[order])
                merge.Inputs = [.. this.Flow.Predecessors(order).Select(from => _atEnd[from][local.Index] ?? this.EntryValue(local))];
    }

    Value EntryValue(Local local) =>
        local.Kind != LocalKind.Parameter && local.IsZeroed && ValueTable.Zero(local.Type) is { } zero ? this.Table.Constant(zero) : this.Table.Marked(local.Type, local);

    Value ValueOf(Operand operand, Value?[] state)
    {
        if (operand is CValueOperand { IsConstant: false }) return this.Table.Fresh(operand.Type, operand);
        if (operand is not LocalOperand { Local: var local }) return this.Table.Constant(operand);
        return this.ValueOf(local, state);
    }

    Value ValueOf(Local local, Value?[] state)
    {
        if (_addressed[local.Index]) return this.Table.Fresh(local.Type, _addressed);
        return (this.IsSole(local) ? _sole[local.Index] : state[local.Index]) ?? this.EntryValue(local);
    }

    Value Evaluate(Instruction instruction, Value[] inputs, Value?[] state)
    {
        IrType type = instruction.Result!.Type;
        switch (instruction)
        {
            case Copy: return inputs[0];
            case Reinterpret: return inputs[0];
            case Unary unary: return this.Table.Compute((unary.Operator, inputs[0].Type), type, instruction, inputs);
            case Binary binary when binary.Type == type: return this.Table.Compute(ValueTable.ArithmeticTag(binary.Operator, binary.Type), type, instruction, inputs);
            case CheckedBinary binary when binary.Type == type: return this.Table.Compute(("checked", binary.Operator, binary.Type), type, instruction, inputs);
            case Compare compare: return this.Table.Compute((compare.Operator, compare.Type), type, instruction, inputs);
            case IR.Instructions.Convert { From: PrimitiveType from, To: PrimitiveType to } when to == type: return this.Table.Converted(inputs[0], from, to);
            case IR.Instructions.Convert convert when convert.To == type: return this.Table.Compute((convert.From, convert.To), type, instruction, inputs);
            case CheckedConvert convert when convert.To == type: return this.Table.Compute(("checked", convert.From, convert.To), type, instruction, inputs);
            case ArrayLength: return this.Table.Compute(nameof(ArrayLength), type, instruction, inputs);
            case TypeTest test: return this.Table.Compute((nameof(TypeTest), test.Type), type, instruction, inputs);
            case OffsetAddress offset: return this.Table.Compute((nameof(OffsetAddress), offset.Element, type), type, instruction, inputs);
            case Load { IsVolatile: false } load when load.Place.Type == type: return this.Loaded(load, inputs, state);
            default: return this.Table.Fresh(type, instruction);
        }
    }

    Value Loaded(Load load, Value[] inputs, Value?[] state)
    {
        Place place = load.Place;
        if (place.Root is LocalRoot { Local: var local } && !_addressed[local.Index] && place.Path.All(IsPlain))
            return place.Path.Aggregate(this.ValueOf(local, state), (value, step) => this.Table.Part(value, ((FieldProjection)step).Field));
        if (load.IsUnaligned || !_memory.Holds(place, _assigned)) return this.Table.Fresh(place.Type, load);
        Field[] path = [.. place.Path.Select(static p => ((FieldProjection)p).Field)];
        if (path.Length == 0) return this.Table.Compute(((StaticRoot)place.Root).Field, place.Type, load);
        Value first = place.Root is StaticRoot root
            ? this.Table.Part(this.Table.Compute(root.Field, root.Type, load), path[0])
            : this.Table.Compute(path[0], path[0].Type, load, inputs);
        return path.Skip(1).Aggregate(first, this.Table.Part);
    }

    Value Stored(Local local, Place place, Value value, Store store, Value?[] state)
    {
        if (!place.Path.All(IsPlain)) return this.Table.Fresh(local.Type, store);
        return Put(this.ValueOf(local, state), 0);

        Value Put(Value whole, int depth)
        {
            if (depth == place.Path.Length) return value;
            Field field = ((FieldProjection)place.Path[depth]).Field;
            return this.Table.Replace(whole, field, depth + 1 == place.Path.Length ? value : Put(this.Table.Part(whole, field), depth + 1));
        }
    }

    /// <summary>A field that shares its bytes with no other.</summary>
    static bool IsPlain(Projection projection) =>
        projection is FieldProjection { ThroughReference: false, Field: { FixedLength: 0, Binding: null, Owner: StructType { IsExplicitLayout: false, Binding: null, InlineArrayLength: 0 } } };
}
