using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Checks;

namespace Tusk.Compiler.Passes;

/// <summary>
/// An object that is made once, as the module is loaded, and that something which lives as long as the module holds for good, becomes a static
/// variable: it cannot fail to be allocated, nobody counts it, and its address is a constant.
/// <code>
/// self = new Shared   ⇒   self = new Shared in object Shared
/// </code>
/// Its contents go after the Module object, so nothing that it reaches may have a Dispose of its own that others could tell the time of.
/// </summary>
public static class PlaceModuleObjects
{
    public static void Run(IrProgram program)
    {
        if (program.Module is not { Class: var module } || program.EntryPoint is null) return;
        Dictionary<ClassType, New> singles = Singles(program);
        singles.Remove(module);
        if (singles.Count == 0) return;
        HashSet<ClassType> held = Held(program, module, singles);
        var graph = new ObjectGraph(CreatedTypes.In(program));
        WeaklyReferenced weak = WeaklyReferenced.In(program);
        foreach ((ClassType type, New made) in singles)
        {
            if (!held.Contains(type) || HasVisibleEnd(type) || weak.Contains(type) || program.Classes.Any(c => graph.Reaches(type, c) && HasVisibleEnd(c))) continue;
            type.IsStatic = true;
            made.Place = new StaticObjectOperand(type, type);
        }
    }

    /// <summary>The classes of which one object is made, in a function of its own that runs once.</summary>
    static Dictionary<ClassType, New> Singles(IrProgram program)
    {
        HashSet<Function> once = RunsOnce.In(program);
        Dictionary<ClassType, New> singles = [];
        HashSet<ClassType> others = [];
        foreach (Function function in program.Functions)
            foreach (Block block in function.Blocks)
                foreach (New made in block.Instructions.OfType<New>())
                {
                    bool isSingle = once.Contains(function) && function.CountsByHand && function.ReturnType == made.Type && made is { Place: null, Type.Base: not null } && !RunsOnce.Repeats(block);
                    if (!isSingle || !singles.TryAdd(made.Type, made)) others.Add(made.Type);
                }

        foreach (ClassType other in others) singles.Remove(other);
        return singles;
    }

    /// <summary>Those that a field refers to from the time when its object is made, of the Module object or of another one that is held.</summary>
    static HashSet<ClassType> Held(IrProgram program, ClassType module, Dictionary<ClassType, New> singles)
    {
        var constants = new SoleConstants(program, singles.Keys.ToHashSet());
        HashSet<ClassType> held = [];
        Queue<ClassType> open = new([module]);
        while (open.TryDequeue(out ClassType? holder))
            foreach (Field field in holder.SelfAndBases.SelectMany(static c => c.Fields))
                if (constants.Of(field) is StaticObjectOperand { Object: var only } && held.Add(only)) open.Enqueue(only);
        return held;
    }

    /// <summary>A Dispose that runs when an object goes, or one of the program's that runs when a struct in it goes.</summary>
    static bool HasVisibleEnd(ClassType type) =>
        type.SelfAndBases.Any(static c => c is { Dispose: not null, DisposesQuietly: false } || c.Fields.Exists(static f => EndsVisibly(f.Type)));

    static bool EndsVisibly(IrType type) =>
        type is StructType { Binding: null } structure && (structure.Dispose is { Origin: CodeOrigin.User } || structure.Fields.Exists(static f => EndsVisibly(f.Type)));
}
