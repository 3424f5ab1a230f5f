using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Links;

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
