using Tusk.Vm.Host;

namespace Tusk.Bench;

/// <summary>What all suites need to know.</summary>
/// <param name="Root">The source tree.</param>
/// <param name="Artifacts">Where they may leave files.</param>
/// <param name="Filter">Only what has this in its name is measured.</param>
/// <param name="Cancellation">Ends the run.</param>
sealed record BenchContext(string Root, string Artifacts, string Filter, CancellationToken Cancellation)
{
    public string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([this.Root, .. parts]);

    /// <summary>A folder of its own for intermediate files.</summary>
    public string Folder(params ReadOnlySpan<string> parts) => Directory.CreateDirectory(Path.Combine([this.Artifacts, .. parts])).FullName;

    public bool Includes(string name) => name.Contains(this.Filter, StringComparison.OrdinalIgnoreCase);

    public static void Tell(string text) => Console.Error.WriteLine($"bench: {text}");

    /// <summary>Runs a program that must succeed.</summary>
    public HostProcessResult Run(string program, params string[] arguments)
    {
        HostProcessResult result = HostProcess.Run(program, arguments, cancellation: this.Cancellation);
        return result.ExitCode == 0 ? result : throw new BenchException($"{program} {string.Join(' ', arguments)} ended with {result.ExitCode}\n{result.Tail()}");
    }
}
