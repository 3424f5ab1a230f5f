using System.Runtime.InteropServices;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// Where .NET is installed: its framework is compiled into user programs, and its SDK compiles them. The one that runs this program; for a
/// program that was compiled ahead of time, the one that the user's shell would run.
/// </summary>
public static class DotnetInstallation
{
    /// <summary>The major version that this program was made for, and whose framework it reads; an editor may run it on a later one.</summary>
    public const int MajorVersion = 10;

    /// <summary>The folder of the dotnet program; null where there is none with a framework of <see cref="MajorVersion"/>.</summary>
    public static string? Root { get; } = Places().FirstOrDefault(static root => FrameworkIn(root) is not null);

    /// <summary>shared/Microsoft.NETCore.App/VERSION, with the assemblies that have bodies; null where there is none.</summary>
    public static string? FrameworkDirectory { get; } = Root is null ? null : FrameworkIn(Root);

    /// <summary>The folder in <paramref name="directory"/> that is named after the newest version of a major version, releases before previews; or null.</summary>
    public static string? Newest(string directory, int major)
    {
        if (!Directory.Exists(directory)) return null;
        return Directory.EnumerateDirectories(directory)
            .Select(static path => (path, version: VersionOf(Path.GetFileName(path)), stable: !Path.GetFileName(path).Contains('-')))
            .Where(entry => entry.version?.Major == major)
            .OrderByDescending(static entry => entry.version).ThenByDescending(static entry => entry.stable)
            .Select(static entry => entry.path).FirstOrDefault();
    }

    static IEnumerable<string> Places()
    {
        if (RunningFramework is { } running) yield return Path.GetFullPath(Path.Combine(running, "../../.."));
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host) yield return Directory.GetParent(host)?.FullName ?? "/";
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root) yield return Path.GetFullPath(root);
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            FileInfo program = new(Path.Combine(folder, "dotnet"));
            if (program.Exists) yield return Path.GetDirectoryName((program.ResolveLinkTarget(returnFinalTarget: true) ?? program).FullName)!;
        }

        const string location = "/etc/dotnet/install_location";
        if (File.Exists(location)) yield return File.ReadLines(location).FirstOrDefault("").Trim();
        yield return "/usr/share/dotnet";
        yield return "/usr/lib/dotnet";
    }

    /// <summary>The framework below the running program, or null where the program has it inside, or runs on another version.</summary>
    static string? RunningFramework =>
        Environment.Version.Major == MajorVersion && RuntimeEnvironment.GetRuntimeDirectory() is { Length: > 0 } directory && File.Exists(Path.Combine(directory, "System.Private.CoreLib.dll"))
            ? Path.TrimEndingDirectorySeparator(directory) : null;

    static string? FrameworkIn(string root)
    {
        if (RunningFramework is { } running && Path.GetFullPath(Path.Combine(running, "../../..")) == root) return running;
        return root == "" ? null : Newest(Path.Combine(root, "shared", "Microsoft.NETCore.App"), MajorVersion);
    }

    static Version? VersionOf(string name) => Version.TryParse(name.Split('-')[0], out Version? version) ? version : null;
}
