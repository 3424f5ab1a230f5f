using System.Collections.Immutable;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Checks;

/// <summary>
/// Which parameters and fields of classes hold one and the same constant wherever code can see them? The least solution: a parameter that is
/// passed on is what the caller's is.
/// </summary>
sealed class SoleConstants
{
    /// <summary>By parameter or field; null: nothing has been assigned yet. What is not there is unknown.</summary>
    readonly Dictionary<object, Operand?> _known = [];
    readonly Dictionary<Function, SoleAssignments> _assignments;
    readonly IReadOnlySet<ClassType> _singles;

    /// <summary>Module parameters that nothing but loads mention.</summary>
    readonly HashSet<StaticField> _fixed;

    /// <summary>Fields of a constant other than zero that may be read before they have it.</summary>
    readonly HashSet<Field> _unset = [];

    /// <param name="program">All of it.</param>
    /// <param name="singles">Classes of which one object is ever made: its address counts as a constant, as those of static objects do.</param>
    public SoleConstants(IrProgram program, IReadOnlySet<ClassType>? singles = null)
    {
        _singles = singles ?? program.Classes.Where(static c => c.IsStatic).ToHashSet();
        _assignments = SideBySide.Map(program, static f => new SoleAssignments(f));
        _fixed = [.. program.Statics.Where(static s => s is { Parameter.IsFixed: true, Type: PrimitiveType or EnumType })];
        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
            if (instruction is not Load) _fixed.ExceptWith(instruction.Places.Select(static p => p.Root).OfType<StaticRoot>().Select(static r => r.Field));
        do
        {
            _known.Clear();
            this.AddCandidates(program);
            for (bool again = true; again;)
            {
                again = false;
                foreach (Function function in program.Functions) again |= this.Learn(function);
            }
        }
        while (this.FindUnset(program));
    }

    /// <summary>null where it is not one constant.</summary>
    public Operand? Of(Local parameter) => _known.GetValueOrDefault(parameter);

    /// <inheritdoc cref="Of(Local)"/>
    public Operand? Of(Field field) => _known.GetValueOrDefault(field);

    void AddCandidates(IrProgram program)
    {
        foreach (Field field in program.Classes.Where(static c => !c.IsException).SelectMany(static c => c.Fields))
            if (field is { FixedLength: 0, Offset: null } && !_unset.Contains(field)) _known[field] = null;
        foreach (Local parameter in DirectlyCalled.OrThroughDispatch(program).SelectMany(static f => f.Parameters))
            if (parameter.Type is not StructType { HoldsReferences: true }) _known[parameter] = null;

        // What a constructor does to its object is found by the name of it.
        foreach (Function constructor in program.Functions.Where(IsConstructor)) _known.Remove(constructor.Parameters[0]);

        // The object of a delegate comes from elsewhere.
        foreach (DelegateTarget target in program.Delegates.SelectMany(static d => d.Targets))
            if (target is { HasTarget: true, Function.Parameters: [var self, ..] }) _known.Remove(self);
        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
        {
            if (instruction.Result is { Kind: LocalKind.Parameter } assigned) _known.Remove(assigned);
            // Unsafe code may see an object as one of a class that has nothing to do with it.
            if (instruction is Reinterpret { Value.Type: ObjectType from, Type: ObjectType to } && !ObjectGraph.AreRelated(from, to)) this.DropFields(from, to);
            if (instruction is Load or ContainerOf) continue;
            foreach (Place place in instruction.Places)
            {
                if (place.Root is LocalRoot { Local: var changed }) _known.Remove(changed);
                bool isWhole = instruction is Store && place.Path is [.., FieldProjection { ThroughReference: true }];
                foreach (FieldProjection step in (isWhole ? place.Path[..^1] : place.Path).OfType<FieldProjection>()) _known.Remove(step.Field);
            }
        }
    }

    static bool IsConstructor(Function function) => function is { CountsByHand: false, Parameters.Count: > 0 } && function.DisplayName.Contains("..ctor(", StringComparison.Ordinal);

    void DropFields(params ReadOnlySpan<ObjectType> types)
    {
        foreach (ObjectType type in types)
            foreach (Field field in ((type as ClassType)?.SelfAndBases ?? []).SelectMany(static c => c.Fields)) _known.Remove(field);
    }

    /// <summary>What can be read before it is assigned is zero then, and so is all that was learned from it: true where that was not known yet.</summary>
    bool FindUnset(IrProgram program)
    {
        var makings = new Makings(program);
        int before = _unset.Count;
        foreach ((object key, Operand? constant) in _known)
            if (key is Field field && constant is not null && !IsZero(constant) && !makings.AreCertainToAssign(field)) _unset.Add(field);
        return _unset.Count > before;
    }

    public static bool IsZero(Operand? operand) => operand is NullOperand or ZeroOperand || operand is IntegerOperand integer && integer.Value == 0;

    bool Learn(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                if (instruction is Store { Place: { Path: [.., FieldProjection { ThroughReference: true } field] } } store) Assign(field.Field, field.Field.Type, store.Value, block, i);
                if (instruction is not CallInstruction call) continue;
                ImmutableArray<Operand> arguments = call.Operands;
                foreach ((Local parameter, int argument) in ReceivedArguments.Of(call)) Assign(parameter, parameter.Type, arguments[argument], block, i);
            }

        return changed;

        void Assign(object key, IrType type, Operand value, Block block, int index)
        {
            if (!_known.TryGetValue(key, out Operand? known)) return;
            (Operand? constant, bool isUndetermined) = this.Evaluate(function, value, block, index);
            if (isUndetermined) return;
            constant = constant is NullOperand ? new NullOperand(type) : constant?.Type == type ? constant : null;
            if (constant is not null && (known is null || known == constant))
            {
                changed |= known is null;
                _known[key] = constant;
                return;
            }

            _known.Remove(key);
            changed = true;
        }
    }

    /// <summary>What an operand is at a place in a function.</summary>
    (Operand? Constant, bool IsUndetermined) Evaluate(Function function, Operand operand, Block block, int index)
    {
        if (operand is not LocalOperand { Local: var local }) return (IsConstant(operand) ? operand : null, false);
        if (_known.TryGetValue(local, out Operand? known)) return (known, known is null);
        if (local.Kind == LocalKind.Parameter || _assignments[function].Of(local, block, index) is not { } sole) return default;
        switch (sole.Instruction)
        {
            case Copy copy when copy.Value.Type == local.Type: return this.Evaluate(function, copy.Value, sole.Block, sole.Index);
            case New { Type: var made } when _singles.Contains(made): return (new StaticObjectOperand(made, made), false);
            case Call { Callee: { CountsByHand: true, ReturnType: ClassType made } } when _singles.Contains(made): return (new StaticObjectOperand(made, made), false);
            case Reinterpret { Value: var seen, Type: ObjectType type }:
                (Operand? constant, bool isUndetermined) = this.Evaluate(function, seen, sole.Block, sole.Index);
                return constant is StaticObjectOperand single ? (single with { SeenAs = type }, false) : (null, isUndetermined);
            case Load { IsVolatile: false, Place.Path: [.., FieldProjection { ThroughReference: true } field] } when _known.TryGetValue(field.Field, out known): return (known, known is null);
            case Load { Place: { Root: StaticRoot { Field: var parameter }, Path: [] } } when _fixed.Contains(parameter): return (new FixedParameterOperand(parameter), false);
            case Load { IsVolatile: false, Place: { Root: LocalRoot { Local: var stored }, Path: [] } } when IsZeroed(function, stored): return (new ZeroOperand((StructType)stored.Type), false);
            default: return default;
        }
    }

    static bool IsConstant(Operand operand) =>
        operand is IntegerOperand or NullOperand or ZeroOperand or StringOperand or DelegateOperand or DataOperand or FunctionOperand or StaticObjectOperand or CValueOperand { IsConstant: true };

    /// <summary>A struct variable that is nothing but zero.</summary>
    static bool IsZeroed(Function function, Local local)
    {
        if (local is not { Kind: not LocalKind.Parameter, IsZeroed: true, Type: StructType }) return false;
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction.Result == local && instruction is not Copy { Value: ZeroOperand }) return false;
            if (instruction is Load || !instruction.Places.Any(p => p.Root is LocalRoot root && root.Local == local)) continue;
            if (instruction is not Store { Place.Path: [], Value: ZeroOperand }) return false;
        }

        return true;
    }
}
