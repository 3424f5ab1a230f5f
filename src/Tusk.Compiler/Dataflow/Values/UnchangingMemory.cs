using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Values;

/// <summary>
/// Which memory has the same contents as long as one activation of a function lasts? Fields that only constructors assign and static
/// fields that only static constructors assign, in every function but those that assign them: a function's own frame is never suspended above
/// the constructor of an object that it sees, for constructors are called by nothing but <c>new</c>.
/// </summary>
public sealed class UnchangingMemory
{
    readonly IReadOnlySet<Field> _assignedLater;
    readonly HashSet<StaticField> _addressed = [];

    public UnchangingMemory(IrProgram program)
    {
        _assignedLater = AssignedAfterConstruction.In(program);
        foreach (AddressOf address in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<AddressOf>())
            if (address.Place.Root is StaticRoot root && !PassesReference(address.Place)) _addressed.Add(root.Field);
    }

    /// <summary>What a function assigns itself, which is ordinary memory to it.</summary>
    public static HashSet<object> AssignedBy(Function function)
    {
        HashSet<object> assigned = [];
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction is not (Store or AddressOf)) continue;
            foreach (Place place in instruction.Places)
            {
                if (place.Root is StaticRoot root) assigned.Add(root.Field);
                foreach (Projection projection in place.Path)
                    if (projection is FieldProjection field) assigned.Add(field.Field);
            }
        }

        return assigned;
    }

    /// <param name="place">One hop through a reference, or none from a static field; only fields otherwise.</param>
    /// <param name="assigned">What the function at hand assigns.</param>
    public bool Holds(Place place, HashSet<object> assigned)
    {
        foreach (Projection projection in place.Path)
        {
            if (projection is not FieldProjection { Field: { FixedLength: 0, Binding: null } } field || assigned.Contains(field.Field)) return false;
            if (field.ThroughReference && _assignedLater.Contains(field.Field)) return false;
            if (field.Field.Owner is StructType { Binding: not null }) return false;
        }

        bool isReached = !place.Path.IsEmpty && place.Path[0] is FieldProjection { ThroughReference: true };
        if (place.Path.Skip(1).Any(static p => p is FieldProjection { ThroughReference: true })) return false;
        return place.Root switch
        {
            StaticRoot root => !isReached && root.Field is { IsReadOnly: true, Parameter: null } or { Parameter.IsFixed: true } && !_addressed.Contains(root.Field) && !assigned.Contains(root.Field),
            ValueRoot => isReached,
            _ => false,
        };
    }

    static bool PassesReference(Place place) => place.Path.Any(static p => p is FieldProjection { ThroughReference: true } or ArrayElementProjection or DereferenceProjection);
}
