using System.Diagnostics;
using Tusk.Vm.Host;
using Xunit;

namespace Tusk.Tests.Guest.Commands;

/// <summary>The tusk command as its users run it: a process with arguments, output and an exit code.</summary>
static class Tusk
{
    /// <summary>The native program where ./test has built it, as users have it; else the one that these tests are linked with.</summary>
    static readonly string[] Program = Environment.GetEnvironmentVariable("TUSK_COMMAND") is { Length: > 0 } native
        ? [native] : [Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "tusk.dll")];

    /// <summary>Runs it to its end.</summary>
    public static HostProcessResult Run(string[] arguments, Dictionary<string, string?>? environment = null)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(480));
        HostProcessResult result = HostProcess.Run(Program[0], [.. Program.Skip(1), .. arguments], Repository.Root, environment, null, limit.Token);
        // Whatever goes wrong, no user sees the program's inside.
        Assert.DoesNotContain("   at Tusk.", result.Output + result.Error);
        Assert.DoesNotContain("Unhandled exception", result.Output + result.Error);
        return result;
    }

    /// <summary>Runs it, and expects an error with this exit code and this text.</summary>
    public static HostProcessResult Fails(int exitCode, string text, string[] arguments, Dictionary<string, string?>? environment = null)
    {
        HostProcessResult result = Run(arguments, environment);
        Assert.True(result.ExitCode == exitCode, $"exit code {result.ExitCode}\n{result.Output}{result.Error}");
        Assert.Contains(text, result.Output + result.Error);
        return result;
    }

    /// <summary>Starts it; both outputs go nowhere. SIGINT reaches it also where these tests run in the background, whose children ignore it.</summary>
    public static Process Start(string[] arguments, Dictionary<string, string?>? environment = null)
    {
        ProcessStartInfo start = new("sh", ["-c", "exec env --default-signal=INT \"$@\" >/dev/null 2>&1", "sh", .. Program, .. arguments]) { WorkingDirectory = Repository.Root };
        foreach ((string name, string? value) in environment ?? []) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
