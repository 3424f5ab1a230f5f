using System.Collections.Concurrent;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// Types whose values need counting. A reference of a type that no object created at run time has is null or an immortal object (a
/// literal, a delegate without target): there is nothing to count. Safe for use from several threads.
/// </summary>
sealed class CountedTypes(TargetKind target, IReadOnlySet<ObjectType> created)
{
    readonly ConcurrentDictionary<IrType, bool> _known = [];

    public bool Contains(IrType type)
    {
        if (_known.TryGetValue(type, out bool known)) return known;
        bool result = type switch
        {
            StructType structure => structure.HoldsReferences
                && (structure is { IsOwned: true, Dispose: not null } || structure.Fields.Any(f => this.Contains(f.Type))),
            ClassType { IsException: true } => false,
            // A program's own strings are made by the runtime of programs only.
            StringType => target != TargetKind.KernelModule,
            DelegateType => created.Any(static c => c is DelegateType),
            ArrayType => created.Any(static c => c is ArrayType),
            ClassType tested => created.Any(c => c is ClassType made ? IsObject(tested) || tested.IsImplementedBy(made) : IsBaseOfOthers(tested))
                || target != TargetKind.KernelModule && IsBaseOfOthers(tested),
            _ => type.HoldsReferences,
        };
        _known[type] = result;
        return result;
    }

    static bool IsObject(ClassType type) => type is { Base: null, IsInterface: false };

    /// <summary>Strings, arrays or delegates may be behind it.</summary>
    static bool IsBaseOfOthers(ClassType type) =>
        IsObject(type) || type.IsInterface || type.DisplayName.StartsWith("System.", StringComparison.Ordinal);
}
