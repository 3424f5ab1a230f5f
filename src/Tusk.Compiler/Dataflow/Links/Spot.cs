using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Links;

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
