using Tusk.Diagnostics;

namespace Tusk.Compiler;

/// <summary>Collects what the stages find. Safe for use from several threads.</summary>
public sealed class DiagnosticSink
{
    readonly Lock _lock = new();
    readonly Dictionary<string, Diagnostic> _byText = new(StringComparer.Ordinal);

    public bool HasErrors
    {
        get
        {
            lock (_lock) return _byText.Values.Any(static d => d.Descriptor.Severity == Severity.Error);
        }
    }

    /// <summary>Sorted by place, each once.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            lock (_lock)
                return [.. _byText
                    .OrderBy(static d => d.Value.Location.File, StringComparer.Ordinal)
                    .ThenBy(static d => d.Value.Location.Line)
                    .ThenBy(static d => d.Value.Location.Column)
                    .ThenBy(static d => d.Key, StringComparer.Ordinal)
                    .Select(static d => d.Value)];
        }
    }

    public void Report(Diagnostic diagnostic)
    {
        lock (_lock) _byText.TryAdd(diagnostic.ToString(), diagnostic);
    }

    public void Report(DiagnosticDescriptor descriptor, IR.SourceSpan span, params object[] arguments) =>
        this.Report(new Diagnostic(descriptor, span.Location, arguments));
}
