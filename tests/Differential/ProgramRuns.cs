using System.Diagnostics;
using Tusk.Cli.Building;

namespace Tusk.Tests.Differential;

sealed record ProgramOutput(string Text, string Error, int ExitCode);

/// <param name="Assembly">What the C# compiler made of it.</param>
/// <param name="Expected">What it does on CoreCLR.</param>
/// <param name="Actual">What it does natively.</param>
sealed record ProgramRun(string Assembly, ProgramOutput Expected, ProgramOutput Actual);

/// <summary>
/// Builds and runs the programs ahead of the tests that ask for them, two at a time: xunit runs the cases of a theory one after another.
/// TUSK_FILTER limits what is started ahead.
/// </summary>
sealed class ProgramRuns
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    readonly Dictionary<string, Lazy<Task<ProgramRun>>> _runs = [];

    ProgramRuns(IEnumerable<string> names)
    {
        SemaphoreSlim slots = new(Environment.ProcessorCount);
        foreach (string name in names)
        {
            _runs.Add(name, new(() => Task.Run(async () =>
            {
                await slots.WaitAsync();
                try
                {
                    return Compare(name);
                }
                finally
                {
                    slots.Release();
                }
            })));
        }

        string filter = Environment.GetEnvironmentVariable("TUSK_FILTER") ?? "";
        foreach (string name in _runs.Keys.Where(name => name.Contains(filter, StringComparison.OrdinalIgnoreCase))) _ = _runs[name].Value;
    }

    public static ProgramRuns All { get; } = new(Names);

    static string Folder => Repository.PathTo("tests", "Differential", "Programs");

    /// <summary>Paths below the folder of programs, without the ending.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(static f => Path.GetRelativePath(Folder, f)[..^".cs".Length]).Order(StringComparer.Ordinal);

    public Task<ProgramRun> Of(string name) => _runs[name].Value;

    /// <summary>Programs whose first line says "Host only" and why are not run in a kernel.</summary>
    public static bool IsHostOnly(string name) => File.ReadLines(Path.Combine(Folder, name + ".cs")).First().StartsWith("// Host only: ", StringComparison.Ordinal);

    static ProgramRun Compare(string name)
    {
        string directory = Path.Combine(Repository.Artifacts, "differential", name);
        HostProgramResult built = HostProgram.Build(new(Path.Combine(Folder, name + ".cs")) { Sanitize = true, Verify = true, Directory = directory }, null, CancellationToken.None);
        if (!built.Success) throw new InvalidDataException("\n" + string.Join('\n', built.Messages));
        string configuration = Path.Combine(directory, "run.runtimeconfig.json");
        BuildDirectory.WriteIfChanged(configuration, RuntimeConfiguration);
        return new(built.Assembly!, Run(DotnetSdk.Current.Dotnet, "exec", "--runtimeconfig", configuration, built.Assembly!), Run(built.Program!));
    }

    static string RuntimeConfiguration => $$"""
        { "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" },
          "configProperties": { "System.Globalization.Invariant": true, "System.Runtime.TieredPGO": false } } }
        """;

    static ProgramOutput Run(string program, params ReadOnlySpan<string> arguments)
    {
        using Process process = new()
        {
            StartInfo = new(program, arguments.ToArray()) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.StartInfo.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        process.StartInfo.Environment["ASAN_OPTIONS"] = "detect_leaks=1:abort_on_error=0";
        process.Start();
        Task<string> text = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            throw new TimeoutException($"{program} ran longer than {Limit.TotalSeconds} s");
        }

        return new(text.Result, error.Result, process.ExitCode);
    }
}
