namespace Tusk.Compiler.Passes;

/// <summary>How to run the pipeline.</summary>
public sealed record PipelineOptions(DiagnosticSink Diagnostics)
{
    /// <summary>Check the IR's invariants after every pass.</summary>
    public bool Verify { get; init; }

    /// <summary>Name of the pass whose result goes to <see cref="Dump"/>; "Import" is the input of the pipeline. Null for none.</summary>
    public string? DumpAfter { get; init; }
    public Action<string>? Dump { get; init; }

    /// <summary>Looked at before every pass.</summary>
    public CancellationToken Cancellation { get; init; }
}
