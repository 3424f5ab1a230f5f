using System.Diagnostics;
using Tusk.Vm.Host;
using Tusk.Vm.Kernels;

namespace Tusk.Vm.Modules;

/// <summary>What to build and against which kernel.</summary>
/// <param name="Directory">Holds a Kbuild file (or a Makefile in Kbuild's language) and the sources; objects are written there.</param>
/// <param name="Kernel">The kernel whose build tree is used.</param>
public sealed record KernelModuleBuildRequest(string Directory, Kernel Kernel)
{
    /// <summary>Further arguments of make, such as W=1.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How many compilers may run at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

/// <summary>What came out of a module build.</summary>
/// <param name="Succeeded">Whether make ended with 0.</param>
/// <param name="Modules">Absolute paths of the .ko files, in Kbuild's order; empty where the build failed.</param>
/// <param name="Messages">Warnings and errors with their positions; at least one error where the build failed.</param>
/// <param name="Log">All output of make.</param>
/// <param name="Duration">How long make ran.</param>
public sealed record KernelModuleBuildResult(bool Succeeded, IReadOnlyList<string> Modules, IReadOnlyList<CompilerMessage> Messages,
    string Log, TimeSpan Duration)
{
    /// <summary>The messages that stopped the build.</summary>
    public IEnumerable<CompilerMessage> Errors => Messages.Where(m => m.Kind == CompilerMessageKind.Error);

    /// <summary>The messages that did not.</summary>
    public IEnumerable<CompilerMessage> Warnings => Messages.Where(m => m.Kind == CompilerMessageKind.Warning);
}

/// <summary>Builds modules outside the kernel's tree: <c>make -C TREE M=DIRECTORY modules</c>.</summary>
public static class KernelModuleBuild
{
    /// <summary>Runs the build. A failing compiler is a result and no exception.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="onLine">Called for each line of make's output.</param>
    /// <param name="cancellation">Kills make and its compilers.</param>
    /// <exception cref="VmException">The folder has no Kbuild file, its path can't be used by make, or make is missing.</exception>
    public static KernelModuleBuildResult Run(KernelModuleBuildRequest request, Action<string>? onLine = null,
        CancellationToken cancellation = default)
    {
        string directory = Path.GetFullPath(request.Directory);
        if (!File.Exists(Path.Combine(directory, "Kbuild")) && !File.Exists(Path.Combine(directory, "Makefile")))
            throw new VmException(VmErrorKind.BadRequest, $"{directory} has no Kbuild file.", "Write one with a line: obj-m := NAME.o");
        if (directory.AsSpan().ContainsAny(" \t:%#$"))
            throw new VmException(VmErrorKind.BadRequest, $"Kbuild can't build in {directory}: its path has a blank or one of : % # $.",
                "Build in a folder with a plain path.");
        if (!Directory.Exists(request.Kernel.BuildTree))
            throw new VmException(VmErrorKind.UnknownKernel, $"The build tree {request.Kernel.BuildTree} does not exist.",
                "Install the kernel's headers, or give another --kernel.");
        HostTools.Default.RequireAll(KernelTools.ToBuildModules, "to build kernel modules", null, cancellation);
        Stopwatch clock = Stopwatch.StartNew();
        // An enclosing make (or a user's environment) must not change this build.
        Dictionary<string, string?> environment = new()
        {
            ["MAKEFLAGS"] = null, ["MAKELEVEL"] = null, ["MFLAGS"] = null, ["ARCH"] = null, ["CROSS_COMPILE"] = null, ["M"] = null, ["O"] = null,
        };
        HostProcessResult make = HostProcess.Run("make",
            ["-C", request.Kernel.BuildTree, $"-j{request.Jobs}", $"M={directory}", .. request.Kernel.MakeArguments, .. request.Arguments, "modules"],
            directory, environment, onLine, cancellation);
        string log = make.Output + make.Error;
        List<CompilerMessage> messages = [.. CompilerMessage.Parse(log)];
        if (make.ExitCode != 0 && messages.All(m => m.Kind != CompilerMessageKind.Error))
            messages.Add(new(CompilerMessageKind.Error, "make", "", 0, 0, FirstFailure(log)));
        return new(make.ExitCode == 0, make.ExitCode == 0 ? Modules(directory) : [], messages, log, clock.Elapsed);
    }

    static string FirstFailure(string log) =>
        log.Split('\n').FirstOrDefault(l => l.Contains("***", StringComparison.Ordinal))?.Trim()
        ?? log.TrimEnd().Split('\n').Last();

    static List<string> Modules(string directory)
    {
        // Lists DIRECTORY/name.o, relative to the kernel tree or to the directory, depending on the kernel's version.
        string order = Path.Combine(directory, "modules.order");
        if (!File.Exists(order))
            return [];
        return [.. File.ReadLines(order).Where(l => l != "").Select(l => Path.ChangeExtension(l, ".ko"))
            .Select(l => File.Exists(l) && Path.IsPathRooted(l) ? l : Path.Combine(directory, Path.GetFileName(l))).Where(File.Exists)];
    }
}
