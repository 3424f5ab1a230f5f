namespace Tusk.Compiler.IR;

/// <summary>A try of C#, for the checks, which run before any pass.</summary>
/// <param name="Handler">Where the errors of the protected blocks go.</param>
/// <param name="Outer">Where an error goes that leaves the try; null: out of the function.</param>
public abstract record ErrorRegion(Block Handler, Block? Outer);

/// <summary>try … catch.</summary>
/// <param name="Handler">Where the errors of the protected blocks go.</param>
/// <param name="Outer">Where an error goes that leaves the try.</param>
/// <param name="Filters">Of the clauses that have one, in their order.</param>
public sealed record CatchRegion(Block Handler, Block? Outer, IReadOnlyList<TryPart> Filters) : ErrorRegion(Handler, Outer);

/// <summary>try … finally, a using, or what an iterator does of them.</summary>
/// <param name="Handler">Where the errors of the protected blocks go.</param>
/// <param name="Outer">Where the error goes on.</param>
/// <param name="Part">The finally block.</param>
public sealed record CleanupRegion(Block Handler, Block? Outer, TryPart Part) : ErrorRegion(Handler, Outer);

/// <summary>The blocks of a filter's condition or of a finally block. Blocks of different parts are not joined as long as they have them.</summary>
public sealed class TryPart(TryPart? outer, SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public bool Contains(Block block)
    {
        for (TryPart? part = block.Part; part is not null; part = part.Outer)
            if (part == this) return true;
        return false;
    }

    TryPart? Outer { get; } = outer;
}
