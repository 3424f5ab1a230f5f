namespace Tusk.Cli.Building;

/// <summary>The assemblies that come with this program and are compiled into user programs.</summary>
static class BundledLibraries
{
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "lib");

    /// <summary>The kernel API.</summary>
    public static string Linux { get; } = Path.Combine(Directory, "Tusk.Linux.dll");

    /// <summary>Bodies that stand in for the framework's own.</summary>
    public static string Runtime { get; } = Path.Combine(Directory, "Tusk.Runtime.dll");
}
