using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Links;

/// <summary>
/// An object, or the storage of a struct, as a run of a function knows it: one thing as long as its origin does not run again. Two things may be the same object;
/// one thing is never two at a time.
/// </summary>
/// <param name="origin">What made it known: a parameter or a struct's local, the instruction that made, loaded or got it, the block where several ways meet.</param>
/// <param name="type">What the program says of it.</param>
public sealed class Thing(object origin, IrType type)
{
    public object Origin => origin;
    public IrType Type => type;

    /// <summary>Where it was when the function was entered; null: it was not loaded, or from a place that had been written to.</summary>
    public Spot? Home { get; set; }

    /// <summary>The exact type of an object that is made here; null for others.</summary>
    public ObjectType? Made { get; set; }

    /// <summary>What a caller can name, too: a parameter, or what was in its fields.</summary>
    public bool IsOutside => this.Origin is Local { Kind: LocalKind.Parameter } || this.Home is { IsOne: true, Thing: var holder } && (holder.Home is null || holder.Home.Value.Thing.Home is null) && holder.IsOutside;
}
