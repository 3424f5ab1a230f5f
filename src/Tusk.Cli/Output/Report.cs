using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tusk.Cli.Building;
using Tusk.Diagnostics;

namespace Tusk.Cli.Output;

/// <summary>Prints what a build found: lines that MSBuild and IDEs understand, or one JSON object.</summary>
static class Report
{
    // For terminals and tools, not for web pages: quotes stay quotes.
    static readonly ReportJson Json = new(new JsonSerializerOptions(ReportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <param name="messages">In the order of the stages.</param>
    /// <param name="output">What was built; null where nothing was.</param>
    /// <param name="json">One JSON object on standard output instead of lines on standard error.</param>
    /// <param name="success">Whether the build succeeded.</param>
    /// <param name="stack">What a module may have on the stack, where that is known.</param>
    public static void Print(IReadOnlyList<BuildMessage> messages, string? output, bool success, bool json, StackSummary? stack = null)
    {
        if (json)
        {
            JsonReport report = new(success, output, [.. messages.Select(JsonDiagnostic.From)]) { Stack = stack is { Entries: [var deepest, ..] } ? new(deepest.Name, deepest.Bytes, stack.Limit) : null };
            Console.Out.WriteLine(JsonSerializer.Serialize(report, Json.JsonReport));
            return;
        }

        foreach (BuildMessage message in messages)
        {
            Console.Error.WriteLine(message);
            foreach (Note note in message.Notes) Console.Error.WriteLine($"{BuildMessage.Position(note.Location)}: note: {note.Text}");
        }
    }
}

sealed record JsonReport(bool Success, string? Output, IReadOnlyList<JsonDiagnostic> Diagnostics)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonStack? Stack { get; init; }
}

/// <param name="Entry">The deepest of the functions that C calls.</param>
sealed record JsonStack(string Entry, long Bytes, int Limit);

sealed record JsonDiagnostic(string Severity, string Id, string File, int Line, int Column, int EndLine, int EndColumn, string Message, string Advice,
    IReadOnlyList<JsonNote> Notes)
{
    public static JsonDiagnostic From(BuildMessage message) =>
        new(message.IsError ? "error" : "warning", message.Id, message.File, message.Line, message.Column, message.EndLine, message.EndColumn,
            message.Text, message.Advice, [.. message.Notes.Select(n => new JsonNote(n.Location.File, n.Location.Line, n.Location.Column, n.Text))]);
}

sealed record JsonNote(string File, int Line, int Column, string Message);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonReport))]
sealed partial class ReportJson : JsonSerializerContext;
