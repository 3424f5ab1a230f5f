using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Checks;

/// <summary>Locks that are alike: those in one field of all objects of a class. Where code takes a lock that it was given, all locks of that type are alike.</summary>
sealed class LockClass(string name)
{
    /// <summary>What messages call them.</summary>
    public string Name => name;
}

/// <summary>Which locks do the calls that wait for one take?</summary>
sealed class LockClasses
{
    readonly Dictionary<CallInstruction, LockClass> _taken = [];

    public LockClasses(IrProgram program)
    {
        List<(CallInstruction Call, object? Place, IrType Type)> found = [];
        foreach (Function function in program.Functions)
        {
            Definitions? definitions = null;
            foreach (CallInstruction call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().Where(Waits))
                found.Add((call, PlaceOf(call.Arguments[0], definitions ??= new Definitions(function)), call.Arguments[0].Type));
        }

        HashSet<IrType> anywhere = [.. found.Where(static f => f.Place is null).Select(static f => f.Type)];
        Dictionary<object, LockClass> classes = [];
        foreach ((CallInstruction call, object? place, IrType type) in found)
        {
            object key = anywhere.Contains(type) ? type : place!;
            if (!classes.TryGetValue(key, out LockClass? known)) classes.Add(key, known = new LockClass(NameOf(key)));
            _taken.Add(call, known);
        }

        this.All = [.. classes.Values];
    }

    public IReadOnlyList<LockClass> All { get; }

    /// <summary>What the call waits for; null: it is no call of a lock's method.</summary>
    public LockClass? TakenBy(Instruction instruction) => instruction is CallInstruction call ? _taken.GetValueOrDefault(call) : null;

    /// <summary>A method of a lock, which is the library's, gives a guard.</summary>
    static bool Waits(CallInstruction call) =>
        call is Call { Callee: { Origin: CodeOrigin.Library, ReturnType: StructType { Guard.IsTry: false } }, Arguments: [{ Type: ClassType }, ..] };

    /// <summary>The field that the lock was read from; null where it came another way.</summary>
    static object? PlaceOf(Operand receiver, Definitions definitions)
    {
        while (receiver is LocalOperand { Local: var local })
            switch (definitions.SoleDefinition(local))
            {
                case Copy copy: receiver = copy.Value; break;
                case Load { Place: { Root: StaticRoot root, Path: [] } }: return root.Field;
                case Load { Place.Path: [.., FieldProjection last] }: return last.Field;
                case Call { Callee.Blocks: [{ Terminator: Return { Value: LocalOperand got }, Instructions: var body }] } when body.OfType<Load>().LastOrDefault() is { Place.Path: [.., FieldProjection behind] } load && load.Result == got.Local:
                    return behind.Field;
                default: return null;
            }

        return null;
    }

    static string NameOf(object key) => key switch
    {
        Field field => $"{Wording.NameOf(field.Owner)}.{field.Name}",
        StaticField field => string.Join('.', field.DisplayName.Split('.').TakeLast(2)),
        _ => $"a {Wording.NameOf((NamedType)key)}",
    };
}
