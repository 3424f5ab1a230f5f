namespace Tusk.Diagnostics;

public enum Severity { Warning, Error }

/// <summary>A kind of diagnostic. Ids are never reused; docs/diagnostics/ID.md has the failing example and its fix.</summary>
/// <param name="Id">TUSKnnnn.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">Composite format of the message: what is wrong here.</param>
/// <param name="Advice">Composite format with the same arguments: what to write instead.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Title, string Message, string Advice);

/// <summary>A position in a file; line and column count from 1, 0 where they are not known.</summary>
public readonly record struct Location(string File, int Line, int Column, int EndLine = 0, int EndColumn = 0)
{
    public static readonly Location None = new("", 0, 0);

    public override string ToString() => this.File == "" ? "" : this.Line == 0 ? this.File : $"{this.File}({this.Line},{this.Column})";
}

/// <summary>A step that led to the diagnostic: "moved here", "called from here".</summary>
public sealed record Note(Location Location, string Text);

/// <summary>One finding. <see cref="ToString"/> is the MSBuild form that IDEs and CI understand.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, IReadOnlyList<object> Arguments)
{
    public IReadOnlyList<Note> Notes { get; init; } = [];
    public string Id => this.Descriptor.Id;
    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, this.Descriptor.Message, [.. this.Arguments]);
    public string Advice => string.Format(System.Globalization.CultureInfo.InvariantCulture, this.Descriptor.Advice, [.. this.Arguments]);

    public override string ToString()
    {
        string severity = this.Descriptor.Severity == Severity.Error ? "error" : "warning";
        string where = this.Location.File == "" ? "tusk" : this.Location.ToString();
        string advice = this.Advice;
        return $"{where}: {severity} {this.Id}: {this.Message}{(advice == "" ? "" : " " + advice)}";
    }
}
