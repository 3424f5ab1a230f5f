using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Static fields through which nobody comes to an object: they hold nothing but arrays without elements, and objects that keep nothing but such arrays, as
/// the framework's collections have them to begin with.
/// </summary>
public sealed class EmptyStatics
{
    readonly HashSet<StaticField> _empty;
    readonly IReadOnlySet<Field> _changing;

    EmptyStatics(IrProgram program)
    {
        _changing = AssignedAfterConstruction.In(program);
        _empty = [.. program.Statics.Where(static s => s is { Type: ObjectType, Parameter: null, Initial: null or { IsZero: true } })];
        List<(StaticField Field, Operand Value, Definitions Definitions)> stores = [];
        foreach (Function function in program.Functions)
        {
            Definitions? definitions = null;
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
                switch (instruction)
                {
                    case AddressOf { Place: { Root: StaticRoot root, Path: [] } }: _empty.Remove(root.Field); break;
                    case Store { Place: { Root: StaticRoot root, Path: [] } } store: stores.Add((root.Field, store.Value, definitions ??= new Definitions(function))); break;
                }
        }

        while (stores.Exists(s => _empty.Contains(s.Field) && !this.IsEmpty(s.Value, s.Definitions) && _empty.Remove(s.Field)))
        {
        }
    }

    public static IReadOnlySet<StaticField> In(IrProgram program) => new EmptyStatics(program)._empty;

    bool IsEmpty(Operand value, Definitions definitions)
    {
        if (value is not LocalOperand { Local: var local }) return value is NullOperand;
        return definitions.SoleDefinition(local) switch
        {
            NewArray { Length: IntegerOperand { Value: var length } } => length == 0,
            Load { Place: { Root: StaticRoot root, Path: [] } } => _empty.Contains(root.Field),
            Copy copy => this.IsEmpty(copy.Value, definitions),
            Reinterpret seen => this.IsEmpty(seen.Value, definitions),
            Call { Callee: { CountsByHand: true, ReturnType: ClassType made } maker } call => this.KeepsForGood(made) && KeepsOnlyArguments(maker, []) && this.AreEmpty(call.Arguments, definitions),
            _ => false,
        };
    }

    bool AreEmpty(IEnumerable<Operand> arguments, Definitions definitions) => arguments.All(a => !a.Type.HoldsReferences || this.IsEmpty(a, definitions));

    /// <summary>What an object of the class refers to is what its constructor has stored.</summary>
    bool KeepsForGood(ClassType type) => type.SelfAndBases.SelectMany(static c => c.Fields).All(f => !f.Type.HoldsReferences || !_changing.Contains(f));

    /// <summary>What a function that makes an object, or constructs it, stores in it has been given to it.</summary>
    static bool KeepsOnlyArguments(Function function, HashSet<Function> open)
    {
        if (!open.Add(function)) return false;
        var definitions = new Definitions(function);
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            switch (instruction)
            {
                case Store { Value: var value } when value.Type.HoldsReferences && !IsGiven(value, definitions): return false;
                case CallInstruction and not Call or CopyMemory or AddressOf: return false;
                case Call call when !call.Arguments.All(a => !a.Type.HoldsReferences || IsGiven(a, definitions)) || !KeepsOnlyArguments(call.Callee, open): return false;
            }

        return true;
    }

    /// <summary>A parameter of the function, or the object that it makes.</summary>
    static bool IsGiven(Operand value, Definitions definitions)
    {
        if (value is not LocalOperand { Local: var local }) return value is NullOperand;
        if (!definitions.IsSingle(local)) return false;
        return local.Kind == LocalKind.Parameter || definitions.SoleDefinition(local) switch
        {
            New => true,
            Copy copy => IsGiven(copy.Value, definitions),
            Reinterpret seen => IsGiven(seen.Value, definitions),
            _ => false,
        };
    }
}
