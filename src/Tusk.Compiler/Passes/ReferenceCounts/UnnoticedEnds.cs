using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>Can the program tell when the last reference of a type goes? By a Dispose that runs then, or a weak reference. Safe for use from several threads.</summary>
sealed class UnnoticedEnds(IrProgram program)
{
    readonly Lock _lock = new();
    readonly ObjectType[] _created = [.. CreatedTypes.In(program)];
    readonly WeaklyReferenced _weak = WeaklyReferenced.In(program);
    readonly Dictionary<IrType, bool> _known = [];
    ObjectGraph Graph => field ??= new(_created);
    ObjectType[] Noticed => field ??= [.. _created.Where(t => _weak.Contains(t) || t is ClassType type && type.SelfAndBases.Any(static c => c.Dispose is not null || c.Fields.Exists(static f => HasDispose(f.Type))) || t is ArrayType array && HasDispose(array.Element))];

    /// <summary>Nothing that the value keeps alive does anything as it goes.</summary>
    public bool Holds(IrType held)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(held, out bool known)) _known.Add(held, known = !HasDispose(held) && !Array.Exists(this.Noticed, t => this.Graph.LeadsTo(held, t)));
            return known;
        }
    }

    static bool HasDispose(IrType type) =>
        type is StructType { Binding: null } structure && (structure.Dispose is not null || structure.Fields.Exists(static f => HasDispose(f.Type)));
}
