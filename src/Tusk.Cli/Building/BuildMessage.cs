using System.Globalization;
using System.Text.RegularExpressions;
using Tusk.Diagnostics;
using Tusk.Vm.Modules;

namespace Tusk.Cli.Building;

/// <summary>A message of any stage (C# compiler, Tusk, C compiler) in one form. <see cref="ToString"/> is MSBuild's.</summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="Id">CS1002, TUSK0101, …</param>
/// <param name="File">Absolute path; empty where there is none.</param>
/// <param name="Line">Counts from 1; 0 where not known.</param>
/// <param name="Column">Counts from 1; 0 where not known.</param>
/// <param name="Text">One sentence or two.</param>
sealed partial record BuildMessage(Severity Severity, string Id, string File, int Line, int Column, string Text)
{
    public int EndLine { get; init; }
    public int EndColumn { get; init; }
    public string Advice { get; init; } = "";
    public IReadOnlyList<Note> Notes { get; init; } = [];
    public bool IsError => this.Severity == Severity.Error;

    public static BuildMessage Error(string id, string text) => new(Severity.Error, id, "", 0, 0, text);

    public static BuildMessage From(Diagnostic diagnostic, string directory) =>
        new(diagnostic.Descriptor.Severity, diagnostic.Id, Absolute(diagnostic.Location.File, directory), diagnostic.Location.Line,
            diagnostic.Location.Column, diagnostic.Message)
        {
            EndLine = diagnostic.Location.EndLine,
            EndColumn = diagnostic.Location.EndColumn,
            Advice = diagnostic.Advice,
            Notes = [.. diagnostic.Notes.Select(note => note with { Location = note.Location with { File = Absolute(note.Location.File, directory) } })],
        };

    /// <param name="message">Of gcc, objtool, modpost or ld; its position counts by #line and may be in a C# file.</param>
    /// <param name="directories">Where relative paths may start; the first that has the file.</param>
    public static BuildMessage From(CompilerMessage message, params ReadOnlySpan<string> directories)
    {
        string file = message.File;
        foreach (string directory in directories)
        {
            if (message.File == "" || !System.IO.File.Exists(Path.Combine(directory, message.File))) continue;
            file = Path.GetFullPath(Path.Combine(directory, message.File));
            break;
        }

        bool error = message.Kind == CompilerMessageKind.Error;
        Diagnostic diagnostic = new(error ? Catalogue.CToolError : Catalogue.CToolWarning, new Location(file, message.Line, message.Column), [message.Tool, message.Text]);
        return From(diagnostic, "/");
    }

    /// <summary>A line of csc or MSBuild; null where it is none.</summary>
    public static BuildMessage? Parse(string line)
    {
        if (Form().Match(line) is not { Success: true } match) return null;
        return new(match.Groups["severity"].Value == "error" ? Severity.Error : Severity.Warning, match.Groups["id"].Value,
            match.Groups["file"].Value, Number("line"), Number("column"), match.Groups["text"].Value.Trim())
        {
            EndLine = Number("endLine"),
            EndColumn = Number("endColumn"),
        };

        int Number(string group) => match.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
    }

    public override string ToString()
    {
        string where = Position(new(this.File, this.Line, this.Column));
        return $"{where}: {(this.IsError ? "error" : "warning")} {this.Id}: {this.Text}{(this.Advice == "" ? "" : " " + this.Advice)}";
    }

    /// <summary>FILE(LINE,COLUMN) of what is known of them; "tusk" without a file, as framework code has none.</summary>
    public static string Position(Location at) => at.File == "" ? "tusk" : Shown(at.File) + (at.Line == 0 ? "" : $"({at.Line},{at.Column})");

    /// <summary>Relative where the file is below the current directory, as gcc and dotnet show it.</summary>
    public static string Shown(string file)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }

    static string Absolute(string file, string directory) => file == "" ? "" : Path.GetFullPath(Path.Combine(directory, file));

    [GeneratedRegex(@"^(?<file>[^\s(:][^(:]*?)?(?:\((?<line>\d+)(?:,(?<column>\d+)(?:,(?<endLine>\d+),(?<endColumn>\d+))?)?\))?\s*:?\s*(?<severity>error|warning) (?<id>[A-Z]+\d+):\s*(?<text>.*?)(?: \[[^\]]+proj\])?$")]
    private static partial Regex Form();
}
