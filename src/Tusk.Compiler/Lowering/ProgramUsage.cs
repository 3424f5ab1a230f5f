using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Lowering;

/// <summary>What some instruction of the program does, found in one walk before anything is lowered.</summary>
sealed class ProgramUsage
{
    readonly HashSet<ObjectType> _created = [];
    readonly HashSet<ObjectType> _others = [];
    readonly HashSet<ClassType> _abandoned = [];
    readonly Dictionary<Function, int> _calls = [];

    /// <summary>Types of which some object is allocated at run time; those that only stand in others are not among them.</summary>
    public IReadOnlySet<ObjectType> Created => _created;

    /// <summary>Types whose constructor may fail, so that an object of them may be given up half made.</summary>
    public IReadOnlySet<ClassType> Abandoned => _abandoned;

    /// <summary>There are weak references, so every header has a place for their number.</summary>
    public bool HasWeakReferences { get; private set; }

    /// <summary>Some code looks at the characters of a string, so literals need their UTF-16 form.</summary>
    public bool ReadsCharacters { get; private set; }

    /// <summary>How many direct calls there are of a function, the target's own among them.</summary>
    public int CallsOf(Function function) => _calls.GetValueOrDefault(function);

    /// <summary>Also completes the program's lists of types by what it creates.</summary>
    public static ProgramUsage Of(IrProgram program)
    {
        var usage = new ProgramUsage();
        foreach (Function function in program.Functions)
        {
            foreach (Block block in function.Blocks)
                foreach (Instruction instruction in block.Instructions)
                    usage.Add(instruction);
        }
        if (program.EntryPoint is { } entry) usage._calls[entry] = usage.CallsOf(entry) + 1;
        // The target makes the arguments of Main.
        if (program.EntryPoint?.Parameters is [{ Type: ArrayType arguments }, ..]) usage._created.Add(arguments);
        foreach (ObjectType type in usage._created.Concat(usage._others))
        {
            if (type is DelegateType created && !program.Delegates.Contains(created)) program.Delegates.Add(created);
            for (ClassType? c = type as ClassType; c is not null && !program.Classes.Contains(c); c = c.Base) program.Classes.Add(c);
        }
        return usage;
    }

    void Add(Instruction instruction)
    {
        switch (instruction)
        {
            case Call call: _calls[call.Callee] = this.CallsOf(call.Callee) + 1; break;
            case New { Place: { } } placed: _others.Add(placed.Type); break;
            case New created: _created.Add(created.Type); break;
            case Abandon { Value.Type: ClassType given }: _abandoned.Add(given); break;
            case NewArray created: _created.Add(created.Type); break;
            case MakeError made: _others.Add(made.Type); break;
            case ErrorTest tested: _others.Add(tested.Type); break;
            case HandleConversion { Kind: HandleKind.Weaken or HandleKind.Strengthen }: this.HasWeakReferences = true; break;
            case NewDelegate created: _created.Add(created.Type); break;
        }
        foreach (Place place in instruction.Places)
        {
            if (place.Path.Any(static p => p is FieldProjection { Field: { Owner: StringType strings } field } && field == strings.Units)) this.ReadsCharacters = true;
            IrType type = place.Root.Type;
            foreach (Projection projection in place.Path)
            {
                if (projection is ArrayElementProjection && type is StringType) this.ReadsCharacters = true;
                type = projection.Type;
            }
        }
    }
}
