namespace Tusk.Vm.Host;

/// <summary>Something a Debian package puts on the machine: a program on PATH, or a file given by its absolute path.</summary>
/// <param name="Probe">Program name or absolute path.</param>
/// <param name="Package">The Debian package that has it.</param>
public sealed record HostTool(string Probe, string Package);

/// <summary>Finds the programs that kernels and guests need and installs their packages where that is allowed.</summary>
public sealed record HostTools
{
    /// <summary>This process's PATH; installs packages when running as root, unless <c>TUSK_NO_INSTALL</c> is set.</summary>
    public static HostTools Default { get; } = new();

    /// <summary>Directories to look in, separated by colons.</summary>
    public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin";

    /// <summary>Whether missing packages may be installed with apt-get.</summary>
    public bool MayInstall { get; init; } =
        Environment.IsPrivilegedProcess && Environment.GetEnvironmentVariable("TUSK_NO_INSTALL") is null or "";

    /// <summary>The path of the tool, or null where it is missing.</summary>
    public string? Find(HostTool tool)
    {
        if (tool.Probe.StartsWith('/'))
            return File.Exists(tool.Probe) ? tool.Probe : null;
        return SearchPath.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(d => Path.Combine(d, tool.Probe)).FirstOrDefault(File.Exists);
    }

    /// <summary>The path of the tool; installs its package when it is missing and that is allowed.</summary>
    /// <exception cref="VmException">It is missing and could not be installed; the remedy is the apt line.</exception>
    public string Require(HostTool tool, string purpose, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        RequireAll([tool], purpose, progress, cancellation);
        return Find(tool)!;
    }

    /// <summary>Makes sure that all the tools exist; one apt-get call for all that are missing.</summary>
    /// <param name="tools">What must exist.</param>
    /// <param name="purpose">What they are for, in a message: "to build kernel modules".</param>
    /// <param name="progress">Told before packages are installed.</param>
    /// <param name="cancellation">Ends the installation.</param>
    /// <exception cref="VmException">One is missing and could not be installed; the remedy is the apt line.</exception>
    public void RequireAll(IEnumerable<HostTool> tools, string purpose, IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        List<HostTool> missing = [.. tools.Where(t => Find(t) is null)];
        if (missing.Count == 0)
            return;
        string[] packages = [.. missing.Select(t => t.Package).Distinct()];
        string line = $"apt-get install -y --no-install-recommends {string.Join(' ', packages)}";
        string log = "";
        if (MayInstall)
        {
            progress?.Report($"installing {string.Join(' ', packages)}");
            log = Install(packages, cancellation);
            missing.RemoveAll(t => Find(t) is not null);
            if (missing.Count == 0)
                return;
        }
        throw new VmException(VmErrorKind.MissingTool,
            $"{string.Join(", ", missing.Select(t => t.Probe))} {(missing.Count == 1 ? "is" : "are")} needed {purpose} and missing.",
            $"Run as root: {line}", log);
    }

    static string Install(string[] packages, CancellationToken cancellation)
    {
        Dictionary<string, string?> environment = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };
        string[] install = ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", .. packages];
        HostProcessResult result = HostProcess.Run("apt-get", install, null, environment, null, cancellation);
        if (result.ExitCode == 0)
            return "";
        // No or outdated package lists: fetch them once.
        HostProcess.Run("apt-get", ["update", "-q"], null, environment, null, cancellation);
        result = HostProcess.Run("apt-get", install, null, environment, null, cancellation);
        return result.ExitCode == 0 ? "" : result.Tail();
    }
}
