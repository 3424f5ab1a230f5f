using System.Text.Json;
using System.Text.Json.Serialization;
using Tusk.Compiler;

namespace Tusk.Cli.Building;

/// <summary>
/// Remembers that a stage has succeeded for a state of its inputs, and the warnings it gave, which a later build that skips the
/// stage shows again.
/// </summary>
sealed record StageStamp(string Fingerprint, IReadOnlyList<BuildMessage> Messages, IReadOnlyList<string> Outputs)
{
    /// <summary>Of a translation: who calls whom in the C.</summary>
    public CallGraph? Calls { get; init; }

    /// <summary>Of Kbuild: what the module may have on the stack.</summary>
    public StackSummary? Stack { get; init; }

    /// <summary>The stamp of these inputs, or null where the stage must run.</summary>
    public static StageStamp? Read(string path, string fingerprint)
    {
        try
        {
            if (!File.Exists(path)) return null;
            StageStamp? stamp = JsonSerializer.Deserialize(File.ReadAllText(path), StageStampJson.Default.StageStamp);
            return stamp is not null && stamp.Fingerprint == fingerprint && stamp.Outputs.All(File.Exists) ? stamp : null;
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            return null;
        }
    }

    public void Write(string path) => BuildDirectory.WriteIfChanged(path, JsonSerializer.Serialize(this, StageStampJson.Default.StageStamp));
}

[JsonSerializable(typeof(StageStamp))]
[JsonSerializable(typeof(CallGraph))]
sealed partial class StageStampJson : JsonSerializerContext;
