using System.Diagnostics;
using System.Text.RegularExpressions;
using Tusk.Cli.Building;

namespace Tusk.Tests.Fuzz.Running;

/// <summary>Runs a program on CoreCLR and natively under sanitizers, and compares.</summary>
/// <param name="directory">For the files of one run at a time.</param>
/// <param name="limit">How long each side may run.</param>
sealed partial class Oracle(string directory, TimeSpan limit)
{
    const string Name = "fuzz", InternalError = "TUSK0900", CToolError = "TUSK0010";

    /// <param name="text">One C# file.</param>
    public Verdict Judge(string text) => this.Judge(text, text);

    /// <summary>Compares two programs: one is run by CoreCLR, the other compiled natively. They are the same one but for tests of this class.</summary>
    public Verdict Judge(string managed, string native)
    {
        Directory.CreateDirectory(directory);
        HostProgramResult built = this.Build(native);
        if (!built.Success) return Failure(built);
        string assembly = built.Assembly!;
        if (managed != native)
        {
            assembly = Path.Combine(directory, "managed", Name + ".dll");
            Oracle other = new(Path.GetDirectoryName(assembly)!, limit);
            Directory.CreateDirectory(Path.GetDirectoryName(assembly)!);
            HostProgramResult second = other.Build(managed);
            if (!second.Success) return Failure(second);
        }

        string configuration = Path.Combine(directory, "run.runtimeconfig.json");
        BuildDirectory.WriteIfChanged(configuration, RuntimeConfiguration);
        Task<Output> expecting = Task.Run(() => this.Run(DotnetSdk.Current.Dotnet, "exec", "--runtimeconfig", configuration, assembly));
        Output actual = this.Run(built.Program!), expected = expecting.Result;
        return Compare(expected, WithoutUnrunnable(expected, actual));
    }

    HostProgramResult Build(string text)
    {
        string source = Path.Combine(directory, Name + ".cs");
        File.WriteAllText(source, text);
        return HostProgram.Build(new(source) { Sanitize = true, Verify = true, Directory = directory }, null, CancellationToken.None);
    }

    static Verdict Failure(HostProgramResult built)
    {
        List<BuildMessage> errors = [.. built.Messages.Where(static m => m.IsError)];
        string detail = string.Join('\n', errors.DistinctBy(static e => (e.Line, e.Id)).Take(20));
        // What Tusk could not do at all goes before what the program did.
        BuildMessage first = errors.Find(static e => e.Id is InternalError) ?? errors[0];
        VerdictKind kind = first.Id is InternalError or CToolError ? VerdictKind.InternalError
            : first.Id.StartsWith("TUSK", StringComparison.Ordinal) ? VerdictKind.Refused
            : VerdictKind.NotCSharp;
        return new(kind, first.Id, detail) { Lines = [.. errors.Select(static e => e.Line).Where(static line => line > 0)] };
    }

    /// <summary>The parts that CoreCLR refuses to run (see Recorder.NotRunnable) as it has them.</summary>
    static Output WithoutUnrunnable(Output expected, Output actual)
    {
        string[] parts = expected.Text.Split("== "), others = actual.Text.Split("== ");
        if (parts.Length != others.Length) return actual;
        for (int i = 0; i < parts.Length; i++)
            if (parts[i].Contains(" -999331\n", StringComparison.Ordinal)) others[i] = parts[i];
        return actual with { Text = string.Join("== ", others) };
    }

    static Verdict Compare(Output expected, Output actual)
    {
        if (expected.TimedOut || actual.TimedOut)
        {
            string side = expected.TimedOut ? "CoreCLR" : "native";
            return new(VerdictKind.TimedOut, side, $"no end within the limit: {side}");
        }

        bool leaked = actual.Error.Contains("ERROR: LeakSanitizer", StringComparison.Ordinal) && !actual.Error.Contains("ERROR: AddressSanitizer", StringComparison.Ordinal);
        if (leaked && expected.Text == actual.Text) return new(VerdictKind.Leaked, "leak", Start(actual.Error));
        Match report = SanitizerWord().Match(actual.Error);
        // The exit code alone does not tell: the one set for leaks is that of every report.
        if (!report.Success && actual.ExitCode == expected.ExitCode) return expected.Text == actual.Text ? Verdict.Same : Difference(expected, actual);
        string word = report.Success ? report.Value : $"exit code {actual.ExitCode}";
        // Its last part is the one that did not end; output is lost with a crash, so that is a guess.
        return new(VerdictKind.Crashed, word, Start(actual.Error)) { Parts = [actual.Text.Split("== ").Length - 2] };
    }

    static string Start(string text) => text.Length > 3000 ? text[..3000] : text;

    static Verdict Difference(Output expected, Output actual)
    {
        string[] left = expected.Text.Split('\n'), right = actual.Text.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line]) line++;
        string[] parts = expected.Text.Split("== "), others = actual.Text.Split("== ");
        return new(VerdictKind.Differs, "output",
            $"line {line + 1} is \"{left.ElementAtOrDefault(line)}\" on CoreCLR, \"{right.ElementAtOrDefault(line)}\" natively; before it: {string.Join(" | ", left[Math.Max(0, line - 3)..Math.Min(line, left.Length)])}")
        {
            Parts = [.. Enumerable.Range(0, parts.Length - 1).Where(i => parts[i + 1] != others.ElementAtOrDefault(i + 1))],
        };
    }

    Output Run(string program, params ReadOnlySpan<string> arguments)
    {
        using Process process = new()
        {
            StartInfo = new(program, arguments.ToArray()) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.StartInfo.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        process.StartInfo.Environment["ASAN_OPTIONS"] = "detect_leaks=1:abort_on_error=0";
        // Ending the process at a leak would lose the output that is still in its buffer.
        process.StartInfo.Environment["LSAN_OPTIONS"] = "exitcode=0";
        process.Start();
        Task<string> text = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(limit)) return new(text.Result, error.Result, process.ExitCode, false);
        process.Kill();
        return new("", "", -1, true);
    }

    static string RuntimeConfiguration => $$"""
        { "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" },
          "configProperties": { "System.Globalization.Invariant": true, "System.Runtime.TieredPGO": false } } }
        """;

    [GeneratedRegex("(?<=ERROR: AddressSanitizer: )[\\w-]+|(?<=runtime error: )\\w+ \\w+")]
    private static partial Regex SanitizerWord();

    sealed record Output(string Text, string Error, int ExitCode, bool TimedOut);
}
