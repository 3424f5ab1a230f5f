using System.Text.Json.Serialization;

namespace Tusk.Cli.Building;

/// <summary>
/// What MSBuild says about a project: everything that a build without MSBuild needs. Kept in the project's obj folder until one
/// of the files that it came from changes.
/// </summary>
sealed record DriverProject
{
    /// <summary>The state of the files below; see <see cref="ProjectCache"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The project file.</summary>
    public required string File { get; init; }

    /// <summary>What insmod calls the module.</summary>
    public required string ModuleName { get; init; }

    /// <summary>The version of the project, for DKMS.</summary>
    public required string Version { get; init; }

    /// <summary>The kernel that the project asks for; empty for the user's default.</summary>
    public required string Kernel { get; init; }

    /// <summary>Where intermediate files go.</summary>
    public required string ObjectDirectory { get; init; }

    /// <summary>Where modules go, in a folder a kernel.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The compiled assembly, in the object directory.</summary>
    public required string Assembly { get; init; }

    /// <summary>The folder of csc.</summary>
    public required string CompilerDirectory { get; init; }

    /// <summary>Everything that csc is told.</summary>
    public required IReadOnlyList<string> CompilerArguments { get; init; }

    /// <summary>Every file that csc reads: sources, references, analyzers, configuration.</summary>
    public required IReadOnlyList<string> CompilerInputs { get; init; }

    /// <summary>The references beside the framework, with bodies.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>C files that belong to the module.</summary>
    public required IReadOnlyList<string> KernelSources { get; init; }

    /// <summary>Files whose change makes this evaluation outdated.</summary>
    public required IReadOnlyList<string> Imports { get; init; }

    /// <summary>Folders of referenced projects: a change of a source in them does, too.</summary>
    public required IReadOnlyList<string> ReferencedProjects { get; init; }

    [JsonIgnore]
    public string Directory => Path.GetDirectoryName(this.File)!;
}

[JsonSerializable(typeof(DriverProject))]
sealed partial class DriverProjectJson : JsonSerializerContext;
