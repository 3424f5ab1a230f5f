using System.Text.Json;

namespace Tusk.Cli.Building;

/// <summary>
/// Evaluates a project with MSBuild once (about 1 s) and again only when a project file, an import, a lock file, the list of its
/// sources or the SDK changes. Builds of the same project wait for one another.
/// </summary>
static class ProjectCache
{
    static readonly string[] WellKnown =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.config", ".editorconfig", ".globalconfig"];

    /// <param name="project">The project file.</param>
    /// <param name="configuration">Debug or Release.</param>
    /// <param name="messages">Gets what MSBuild reports.</param>
    /// <param name="cancellation">Ends MSBuild.</param>
    /// <returns>Null where the project can't be evaluated; the messages say why.</returns>
    public static DriverProject? Get(string project, string configuration, List<BuildMessage> messages, CancellationToken cancellation)
    {
        string obj = Path.Combine(Path.GetDirectoryName(project)!, "obj");
        string file = Path.Combine(obj, $"tusk.{Path.GetFileNameWithoutExtension(project)}.{configuration}.json");
        if (Known(file) is { } known) return known;
        using BuildDirectory directory = BuildDirectory.Open(obj, Console.Error.WriteLine, cancellation);
        if (Known(file) is { } other) return other;
        if (ProjectEvaluation.Run(project, configuration, messages, cancellation) is not { } evaluated) return null;
        DriverProject result = evaluated with { Fingerprint = Current(evaluated) };
        BuildDirectory.WriteIfChanged(file, JsonSerializer.Serialize(result, DriverProjectJson.Default.DriverProject));
        return result;
    }

    static DriverProject? Known(string file) => Read(file) is { } known && known.Fingerprint == Current(known) ? known : null;

    static DriverProject? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), DriverProjectJson.Default.DriverProject) : null;
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            return null;
        }
    }

    static string Current(DriverProject project)
    {
        Fingerprint fingerprint = new Fingerprint().Add(DotnetSdk.Current.Directory).Add(AppContext.BaseDirectory).AddFiles(project.Imports);
        for (string? directory = project.Directory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            fingerprint.AddFiles(WellKnown.Select(name => Path.Combine(directory, name)));
        }

        foreach (string source in Sources(project.Directory)) fingerprint.Add(source);
        foreach (string referenced in project.ReferencedProjects) fingerprint.AddFiles(Sources(referenced));
        return fingerprint.ToString();
    }

    /// <summary>The names that a project's globs may take up.</summary>
    static IEnumerable<string> Sources(string directory)
    {
        EnumerationOptions everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };
        string bin = Path.Combine(directory, "bin") + "/", obj = Path.Combine(directory, "obj") + "/";
        return Directory.EnumerateFiles(directory, "*", everywhere)
            .Where(file => Path.GetExtension(file) is ".cs" or ".c" or ".h" or ".csproj"
                && !file.StartsWith(bin, StringComparison.Ordinal) && !file.StartsWith(obj, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
