using Tusk.Vm.Kernels;

namespace Tusk.Cli.Building;

/// <summary>Which kernel a command means: --kernel, then TUSK_KERNEL, the project's TuskKernel, the user's default, 6.12.</summary>
static class KernelChoice
{
    public const string BuiltIn = "6.12";

    public static string DefaultFile => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } own ? own : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config"),
        "tusk", "kernel");

    /// <summary>What `tusk kernels default` has stored.</summary>
    public static string? UserDefault => File.Exists(DefaultFile) && File.ReadAllText(DefaultFile).Trim() is { Length: > 0 } name ? name : null;

    public static string Name(string? option, string project)
    {
        if (!string.IsNullOrEmpty(option)) return option;
        if (Environment.GetEnvironmentVariable("TUSK_KERNEL") is { Length: > 0 } variable) return variable;
        return project != "" ? project : UserDefault ?? BuiltIn;
    }

    public static Kernel Resolve(string? option, string project, CancellationToken cancellation) =>
        Kernel.Resolve(Name(option, project), new Output.StepProgress(), cancellation);
}
