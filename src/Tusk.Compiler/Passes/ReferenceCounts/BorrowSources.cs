using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>What keeps a borrowed reference alive.</summary>
enum SourceKind
{
    /// <summary>Something that outlives the function: a borrowed parameter, an immortal object, what these refer to by readonly fields.</summary>
    Stable,

    /// <summary>A local: as long as it is not assigned again.</summary>
    Local,

    /// <summary>Memory that others may change: until something may be released.</summary>
    Memory,
}

/// <summary>Where the references that a function copies come from.</summary>
sealed class BorrowSources
{
    readonly HashSet<Field> _changedFields = [];
    readonly HashSet<StaticField> _changedStatics = [];
    readonly Ownership _ownership;
    readonly IReadOnlySet<Field> _mutableFields;

    public BorrowSources(Function function, Ownership ownership, IReadOnlySet<Field> mutableFields)
    {
        _ownership = ownership;
        _mutableFields = mutableFields;

        // A constructor sets its readonly fields, a static constructor its readonly statics: there they are ordinary memory.
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction is not (Store or AddressOf)) continue;
            foreach (Place place in instruction.Places)
            {
                if (place.Root is StaticRoot root) _changedStatics.Add(root.Field);
                foreach (Projection projection in place.Path)
                    if (projection is FieldProjection field) _changedFields.Add(field.Field);
            }
        }
    }

    /// <summary>For an instruction whose result is a copy of a reference: what keeps it alive.</summary>
    public (SourceKind Kind, Local? Local) Of(Instruction instruction) => instruction switch
    {
        Copy copy => this.Of(copy.Value),
        Reinterpret reinterpret => this.Of(reinterpret.Value),
        Load load => this.Of(load.Place),

        // Whoever unwraps a pointer vouches for the count behind it.
        HandleConversion { Kind: HandleKind.Borrow } or ContainerOf or ErrorValue => (SourceKind.Stable, null),
        _ => (SourceKind.Memory, null),
    };

    (SourceKind Kind, Local? Local) Of(Operand operand) => operand is LocalOperand local ? this.Of(local.Local) : (SourceKind.Stable, null);

    (SourceKind Kind, Local? Local) Of(Local local) =>
        local.Kind == LocalKind.Parameter ? (SourceKind.Stable, null)
        : _ownership.InMemory(local) ? (SourceKind.Memory, null)
        : (SourceKind.Local, local);

    (SourceKind Kind, Local? Local) Of(Place place)
    {
        (SourceKind Kind, Local? Local) source = place.Root switch
        {
            StaticRoot root => root.Field.IsReadOnly && !_changedStatics.Contains(root.Field) ? (SourceKind.Stable, null) : (SourceKind.Memory, null),
            LocalRoot root => Counted.Is(root.Type) ? this.Of(root.Local) : (SourceKind.Memory, null),
            ValueRoot root => Counted.Is(root.Type) ? this.Of(root.Value) : (SourceKind.Memory, null),
            _ => (SourceKind.Memory, null),
        };
        return place.Path.All(this.StaysPut) ? source : (SourceKind.Memory, null);
    }

    bool StaysPut(Projection projection) => projection is FieldProjection field
        && (!field.ThroughReference || (field.Field.IsReadOnly || !_mutableFields.Contains(field.Field)) && !_changedFields.Contains(field.Field));
}
