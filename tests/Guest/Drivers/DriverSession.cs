using System.Text;
using System.Text.RegularExpressions;
using Tusk.Vm.Guests;
using Tusk.Vm.Kernels;
using Xunit;

namespace Tusk.Tests.Guest.Drivers;

/// <summary>
/// One boot in which shell scripts load, use and unload modules by themselves (/m/NAME.ko), so that one guest tests them all. The function
/// <c>log</c> prints what the kernel logged since the last call, without time stamps, and without its complaint about a machine that was busy elsewhere.
/// </summary>
sealed partial class DriverSession(string kernel)
{
    const string Prelude = """
        log() { dmesg -c | sed -e 's/^\[ *[0-9.]*\]\(\[ *[TC][0-9]*\]\)\? //' | grep -v -e 'taint' -e 'module verification failed' -e '^hrtimer: interrupt took '; }
        load() { insmod /m/$1.ko "$2" 2>&1; }
        dmesg -c >/dev/null

        """;

    readonly List<GuestFile> _files = [];
    readonly List<(string Script, string Expected)> _steps = [];

    /// <summary>A module that the scripts can load.</summary>
    public DriverSession Module(string path)
    {
        _files.Add(new(path, "/m/" + Path.GetFileName(path)));
        return this;
    }

    /// <summary>A program of the guest: /m/NAME.</summary>
    public DriverSession Program(string source) => this.Module(GuestClient.Build(source));

    /// <summary>A script whose exit code must be 0 and whose output must be this; <c>*</c> at the end of a line stands for any text.</summary>
    public DriverSession Step(string script, string expected)
    {
        _steps.Add((Prelude + script, expected.Trim('\n')));
        return this;
    }

    public IReadOnlyList<string> Scripts => [.. _steps.Select(static s => s.Script)];

    /// <summary>Runs all steps; asserts their output, that the kernel reported nothing, and that no memory is lost.</summary>
    /// <param name="cycles">How often to run all of them.</param>
    /// <param name="timeout">Boot included.</param>
    public GuestResult Run(int cycles, TimeSpan timeout)
    {
        GuestResult result = Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve(kernel), Files = _files, Commands = this.Scripts, Cycles = cycles, CheckLeaks = true, Timeout = timeout,
        });
        Assert.True(result.Outcome == GuestOutcome.Completed, result + result.LogTail());
        StringBuilder wrong = new();
        foreach (CommandResult command in result.Commands)
        {
            string expected = _steps[command.Index].Expected, output = command.Output.Trim('\n');
            if (Matches(output, expected) && command.ExitCode == 0) continue;
            wrong.Append($"cycle {command.Cycle}: {command.Command[Prelude.Length..]}\nexpected:\n{expected}\nbut was (exit code {command.ExitCode}):\n{output}\n");
            if (wrong.Length > 10_000) break;
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.Equal(_steps.Count * cycles, result.Commands.Count);
        Assert.True(result.IsClean, result + result.LogTail());
        return result;
    }

    static bool Matches(string output, string expected) =>
        Regex.IsMatch(output, "^" + EndOfLine().Replace(Regex.Escape(expected), ".*") + "$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\\\*(?=\\n|$)")]
    private static partial Regex EndOfLine();
}
