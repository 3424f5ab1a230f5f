using Tusk.Compiler.Metadata;

namespace Tusk.Cli.Building;

/// <summary>The files of the .NET SDK that compile C#.</summary>
sealed class DotnetSdk
{
    static readonly Lazy<DotnetSdk> Located = new(Locate);

    DotnetSdk(string root, string directory, string referencePack)
    {
        this.Root = root;
        this.Directory = directory;
        this.ReferencePack = referencePack;
    }

    /// <exception cref="CommandException">No SDK of this runtime's major version.</exception>
    public static DotnetSdk Current => Located.Value;

    /// <summary>The folder of the dotnet program.</summary>
    public string Root { get; }

    /// <summary>sdk/VERSION.</summary>
    public string Directory { get; }

    /// <summary>ref/netN.0 of Microsoft.NETCore.App.Ref.</summary>
    public string ReferencePack { get; }

    public string Dotnet => Path.Combine(this.Root, "dotnet");

    public string CompilerDirectory => Path.Combine(this.Directory, "Roslyn", "bincore");

    /// <summary>The framework's reference assemblies, in a fixed order.</summary>
    public IReadOnlyList<string> FrameworkReferences =>
        [.. System.IO.Directory.EnumerateFiles(this.ReferencePack, "*.dll").Order(StringComparer.Ordinal)];

    static DotnetSdk Locate()
    {
        int major = DotnetInstallation.MajorVersion;
        string root = DotnetInstallation.Root ??
            throw CommandException.Environment($"no .NET {major} found; install the package dotnet-sdk-{major}.0, or say in DOTNET_ROOT where it is");
        string sdk = DotnetInstallation.Newest(Path.Combine(root, "sdk"), major) ??
            throw CommandException.Environment($"no .NET {major} SDK in {root}; install the package dotnet-sdk-{major}.0");
        string pack = DotnetInstallation.Newest(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), major) ??
            throw CommandException.Environment($"no reference assemblies of .NET {major} in {root}/packs; install the package dotnet-targeting-pack-{major}.0");
        return new(root, sdk, Path.Combine(pack, "ref", $"net{major}.0"));
    }
}
