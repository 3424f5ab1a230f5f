using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Checks;

/// <summary>Locks that are alike: those in one field of all objects of a class. Where code takes a lock that may be any, all locks of that type are alike.</summary>
/// <param name="name">What messages call them.</param>
/// <param name="isCallback">It is no lock, but a callback, for whose end others wait: it holds this as long as it runs.</param>
sealed class LockClass(string name, bool isCallback = false)
{
    /// <summary>What messages call them.</summary>
    public string Name => name;
    public bool IsCallback => isCallback;
}

/// <summary>Which locks do the calls take that give a guard?</summary>
sealed class LockClasses
{
    readonly Dictionary<CallInstruction, LockClass> _taken = [];
    readonly Dictionary<Instruction, LockClass> _waits = [];

    public LockClasses(IrProgram program)
    {
        List<(CallInstruction Call, Definitions Definitions)> found = [];
        foreach (Function function in program.Functions)
        {
            Definitions? definitions = null;
            foreach (CallInstruction call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().Where(Takes)) found.Add((call, definitions ??= new Definitions(function)));
        }

        Dictionary<object, LockClass> classes = [];
        this.FindCallbacks(program, classes);
        this.All = [.. classes.Values];
        if (found.Count == 0) return;
        var places = new LockPlaces(program, found.Select(static f => f.Call.Arguments[0].Type).ToHashSet());
        HashSet<IrType> anywhere = [.. found.Select(f => places.Of(f.Call.Arguments[0], f.Definitions)).OfType<IrType>()];
        foreach ((CallInstruction call, Definitions definitions) in found)
        {
            IrType type = call.Arguments[0].Type;
            object key = anywhere.Contains(type) ? type : places.Of(call.Arguments[0], definitions);
            if (!classes.TryGetValue(key, out LockClass? known)) classes.Add(key, known = new LockClass(LockPlaces.NameOf(key)));
            if (call.Callees[0].WaitsForLock) _waits.Add(call, known);
            else _taken.Add(call, known);
        }

        this.All = [.. classes.Values];
    }

    public IReadOnlyList<LockClass> All { get; } = [];

    /// <summary>The callbacks that run under a class of their own, for whose end others wait.</summary>
    public Dictionary<Function, LockClass> Callbacks { get; } = [];

    /// <summary>The lock for which the call gives a guard; null: it is no call of a lock's method.</summary>
    public LockClass? TakenBy(Instruction instruction) => instruction is CallInstruction call ? _taken.GetValueOrDefault(call) : null;

    /// <summary>The lock that the call waits for; null for one that only tries, too.</summary>
    public LockClass? WaitedFor(Instruction instruction) => _waits.GetValueOrDefault(instruction) ?? (instruction is Call { Callee.ReturnType: StructType { Guard.IsTry: false } } ? this.TakenBy(instruction) : null);

    /// <summary>Where C is called that waits for callbacks, and the callbacks of the same class.</summary>
    void FindCallbacks(IrProgram program, Dictionary<object, LockClass> classes)
    {
        foreach (Function function in program.Functions)
        {
            if (!function.WaitsForCallbacks || function.Parameters is not [{ Type: ClassType type }, ..]) continue;
            if (!classes.TryGetValue(type, out LockClass? known)) classes.Add(type, known = new LockClass($"the function of a {Wording.NameOf(type)}", isCallback: true));
            foreach (CallC call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallC>())
                if (!call.Callee.NeverSleeps) _waits.Add(call, known);
        }

        foreach (Function function in program.Functions)
            if (function.CEntry is not null && function.Blocks.SelectMany(static b => b.Instructions).OfType<ContainerOf>().FirstOrDefault() is { Result.Type: var type } && classes.TryGetValue(type, out LockClass? known))
                this.Callbacks.Add(function, known);
    }

    /// <summary>A method of a lock, which is the library's, gives a guard, or waits until nobody has one.</summary>
    static bool Takes(CallInstruction call) =>
        call is Call { Callee: { Origin: CodeOrigin.Library } callee, Arguments: [{ Type: ClassType }, ..] } && (callee.ReturnType is StructType { Guard.IsShared: false } || callee.WaitsForLock);
}
