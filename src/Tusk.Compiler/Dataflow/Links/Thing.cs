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

/// <summary>A place in a thing.</summary>
/// <param name="Path">The fields that lead there, <see cref="Elements"/> among them.</param>
public readonly record struct Spot(Thing Thing, string Path)
{
    // Each step of a path ends in a semicolon, so that one path begins with another only where it leads on from there.

    /// <summary>Stands for any element.</summary>
    public const string Elements = "[];";

    /// <summary>Somewhere in the thing, or in what only it refers to.</summary>
    public const string Somewhere = "*[];";

    /// <summary>The value in a lock.</summary>
    public const string Protected = "protected;";

    /// <summary>Stands in paths of fields through which circles are allowed.</summary>
    public const string Allowed = "!;";

    public static string Step(Field field, bool isAllowed) => $"{field.Owner.Name}.{field.Name};{(isAllowed ? Allowed : "")}";

    /// <summary>It is the same place whenever it is mentioned.</summary>
    public bool IsOne => !this.Path.Contains(Elements, StringComparison.Ordinal);

    /// <summary>Whether a store to one place may change the other.</summary>
    public static bool Overlap(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}

/// <summary>What a local or a place holds.</summary>
/// <param name="Thing">null: nothing that keeps an object alive.</param>
/// <param name="Path">It is a ref to that place in the thing, or the struct there; null: it is the object itself.</param>
public readonly record struct Reference(Thing? Thing, string? Path)
{
    public static readonly Reference Null = new(null, null);

    /// <summary>A place behind it; null where there is none.</summary>
    public Spot? At(string path) => this.Thing is null ? null : new Spot(this.Thing, this.Path + path);
}

public enum LinkKind
{
    /// <summary>A store made it.</summary>
    Stored,

    /// <summary>A load has found it.</summary>
    Loaded,

    /// <summary>What it leads from may be what it leads to.</summary>
    Same,
}

/// <summary>A thing keeps another one alive.</summary>
/// <param name="Path">Where it has the reference.</param>
/// <param name="At">The instruction by which it is known; null where ways meet.</param>
/// <param name="Field">The field that has it; null where it is one of the framework's, or an element.</param>
public sealed record Link(Thing From, string Path, Thing To, LinkKind Kind, Instruction? At, Field? Field);

/// <summary>A store, or a call that stores, closes a circle.</summary>
/// <param name="Links">The one that closes it, and those that lead back from there.</param>
public sealed record Circle(Function Function, Instruction Instruction, IReadOnlyList<Link> Links);
