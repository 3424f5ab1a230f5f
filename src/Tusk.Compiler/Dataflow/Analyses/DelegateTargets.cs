using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which functions may a call of a delegate run? Those of the delegates that may come there. Locals, fields and statics are told apart; the objects that
/// have a field are not, nor the calls of one function. What goes through memory without a name (elements, refs, what C keeps) may come out of all of it.
/// </summary>
public sealed class DelegateTargets
{
    /// <summary>All memory without a name.</summary>
    static readonly object Memory = new();

    // A local, a field, a static field, a function for what it returns, or Memory.
    readonly Dictionary<object, HashSet<Function>> _values = [];
    readonly Dictionary<object, HashSet<object>> _flows = [];

    DelegateTargets()
    {
    }

    public static DelegateTargets In(IrProgram program)
    {
        var targets = new DelegateTargets();
        foreach (Function function in program.Functions) targets.Add(function);
        foreach (StaticField field in program.Statics) targets.Add(field.Initial, field);
        foreach (ClassType type in program.Classes)
            foreach ((Field field, ConstantValue value) in type.Initial) targets.Add(value, field);
        targets.Spread();
        return targets;
    }

    /// <summary>What a call may run: of a delegate what may come there, of any other call what it says.</summary>
    public IEnumerable<Function> Of(CallInstruction call)
    {
        if (call is not CallDelegate { Arguments: [var called, ..] }) return call.Callees;
        return called switch
        {
            DelegateOperand known => call.Callees.Where(f => f == known.Function),
            LocalOperand { Local: var local } => _values.TryGetValue(local, out HashSet<Function>? functions) ? call.Callees.Where(functions.Contains) : [],
            _ => call.Callees,
        };
    }

    void Add(Function function)
    {
        if (function.CEntry is not null)
        {
            foreach (Local parameter in function.Parameters) this.Flow(Memory, parameter, parameter.Type);
            this.Flow(function, Memory, function.ReturnType);
        }

        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions) this.Add(instruction);
            if (block.Terminator is Return { Value: { } value }) this.Flow(value, function);
        }
    }

    void Add(Instruction instruction)
    {
        switch (instruction)
        {
            case Load load:
                if (load.Result is { } loaded) this.Flow(NodeOf(load.Place), loaded, loaded.Type);
                break;
            case Store store:
                this.Flow(store.Value, NodeOf(store.Place));
                break;
            case AddressOf { Place: var place }:
                // Through the address it is read and written as memory without a name.
                this.Flow(NodeOf(place), Memory, place.Type);
                this.Flow(Memory, NodeOf(place), place.Type);
                break;
            case NewDelegate made:
                if (made.Result is { } result) this.Add(result, made.Function);
                if (made.Function.Parameters is [var self, ..]) this.Flow(made.Target, self);
                break;
            case HandleConversion conversion:
                this.Flow(conversion.Value, Memory);
                if (conversion.Result is { } converted) this.Flow(Memory, converted, converted.Type);
                break;
            case CallC or CallPointer or CallFormat:
                foreach (Operand given in instruction.Operands) this.Flow(given, Memory);
                if (instruction.Result is { } returned) this.Flow(Memory, returned, returned.Type);
                break;
            case CallInstruction call:
                this.Add(call);
                break;
            default:
                // Another name for the same reference, or nothing that is one.
                if (instruction.Result is not { } same) break;
                foreach (Operand operand in instruction.Operands) this.Flow(operand, same);
                break;
        }
    }

    void Add(CallInstruction call)
    {
        foreach (Function callee in call.Callees)
        {
            // The delegate is no argument of what it calls, which may have a target before them.
            int skipped = call is CallDelegate ? 1 : 0, shift = callee.Parameters.Count - call.Arguments.Length;
            for (int i = skipped; i < call.Arguments.Length; i++)
                if (i + shift >= 0) this.Flow(call.Arguments[i], callee.Parameters[i + shift]);
            if (call.Result is { } result) this.Flow(callee, result, result.Type);
        }
    }

    void Add(ConstantValue? value, object to)
    {
        if (value is ConstantOperand { Value: var operand }) this.Flow(operand, to);
        if (value is not ConstantStruct structure) return;
        foreach ((Field field, ConstantValue inner) in structure.Fields) this.Add(inner, field);
    }

    void Add(object node, Function function)
    {
        if (!_values.TryGetValue(node, out HashSet<Function>? functions)) _values.Add(node, functions = []);
        functions.Add(function);
    }

    static object NodeOf(Place place) => place.Path switch
    {
        [.., FieldProjection last] => last.Field,
        [] when place.Root is LocalRoot root => root.Local,
        [] when place.Root is StaticRoot root => root.Field,
        _ => Memory,
    };

    void Flow(Operand from, object to)
    {
        switch (from)
        {
            case DelegateOperand made: this.Add(to, made.Function); break;
            case LocalOperand { Local: var local }: this.Flow(local, to, local.Type); break;
        }
    }

    /// <param name="from">A node.</param>
    /// <param name="to">A node.</param>
    /// <param name="type">What is seen there: only a reference may be a delegate. The fields of structs are nodes of their own.</param>
    void Flow(object from, object to, IrType type)
    {
        if (type is not ObjectType || from == to) return;
        if (!_flows.TryGetValue(from, out HashSet<object>? targets)) _flows.Add(from, targets = []);
        targets.Add(to);
    }

    void Spread()
    {
        Queue<object> open = new(_values.Keys);
        while (open.TryDequeue(out object? node))
            foreach (object to in _flows.GetValueOrDefault(node, []))
            {
                if (!_values.TryGetValue(to, out HashSet<Function>? functions)) _values.Add(to, functions = []);
                int before = functions.Count;
                functions.UnionWith(_values[node]);
                if (functions.Count > before) open.Enqueue(to);
            }
    }
}
