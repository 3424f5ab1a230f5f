using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Of which types may several threads use the same object? Of those that say so ([Shared]), those that static fields refer to (but for <see cref="EmptyStatics"/>), and those that objects
/// of such a type refer to; but not by way of a type that lets in one thread after the other ([Synchronized]).
/// </summary>
public sealed class SharedTypes
{
    readonly Dictionary<ObjectType, (ObjectType? From, string Field)> _reached = [];
    readonly Queue<ObjectType> _open = new();
    readonly List<ObjectType> _created;

    SharedTypes(IrProgram program) => _created = [.. CreatedTypes.In(program)];

    public static SharedTypes In(IrProgram program)
    {
        var shared = new SharedTypes(program);
        foreach (ClassType type in shared._created.OfType<ClassType>().Where(static t => t.SelfAndBases.Any(static c => c.IsShared))) shared.Reach(type, null, "");
        IReadOnlySet<StaticField> empty = EmptyStatics.In(program);
        foreach (StaticField field in program.Statics.Where(f => !empty.Contains(f))) shared.Follow(field.Type, null, field.DisplayName);
        while (shared._open.TryDequeue(out ObjectType? type))
            foreach ((IrType held, string name) in Held(type)) shared.Follow(held, type, name);
        return shared;
    }

    /// <summary>Whether threads may share an object of a class that declares a field.</summary>
    public bool Contains(ClassType declaring) => _reached.Keys.OfType<ClassType>().Any(t => t.SelfAndBases.Contains(declaring));

    /// <summary>By which fields an object of a class comes to be shared, the outermost first: its type and the field's name.</summary>
    public IReadOnlyList<(ObjectType? Type, string Field)> WayTo(ClassType declaring)
    {
        List<(ObjectType?, string)> way = [];
        ObjectType? type = _reached.Keys.OfType<ClassType>().First(t => t.SelfAndBases.Contains(declaring));
        while (type is not null)
        {
            (ObjectType? from, string field) = _reached[type];
            way.Add((from ?? type, field));
            type = from;
        }

        way.Reverse();
        return way;
    }

    void Follow(IrType held, ObjectType? from, string field)
    {
        switch (held)
        {
            case StructType { IsSynchronized: false, Binding: null } value:
                foreach (Field part in value.Fields) this.Follow(part.Type, from, field);
                break;
            case ObjectType said:
                foreach (ObjectType type in _created.Where(t => ObjectGraph.MayBe(t, said) && (said is not (ArrayType or DelegateType) || t == said))) this.Reach(type, from, field);
                break;
        }
    }

    void Reach(ObjectType type, ObjectType? from, string field)
    {
        if (type is ClassType @class && @class.SelfAndBases.Any(static c => c.IsSynchronized) || !_reached.TryAdd(type, (from, field))) return;
        _open.Enqueue(type);
    }

    static IEnumerable<(IrType Type, string Name)> Held(ObjectType type) => type switch
    {
        ClassType @class => @class.SelfAndBases.SelectMany(static c => c.Fields).Select(static f => (f.Type, f.Name)),
        ArrayType array => [(array.Element, "[]")],
        DelegateType @delegate => @delegate.Targets.Where(static t => t is { HasTarget: true, Function.Parameters.Count: > 0 }).Select(static t => (t.Function.Parameters[0].Type, "closure")),
        _ => [],
    };
}
