using System.Text;
using Tusk.Vm.Host;

namespace Tusk.Cli.Building;

/// <summary>What the C# compiler said.</summary>
sealed record CSharpResult(bool Success, IReadOnlyList<BuildMessage> Messages);

/// <summary>Runs csc through its compiler server, which stays warm between builds (0.1 s instead of 0.6 s).</summary>
static class CSharpCompiler
{
    /// <param name="compilerDirectory">The folder of csc.</param>
    /// <param name="responseFile">All arguments.</param>
    /// <param name="directory">Relative paths start here.</param>
    /// <param name="cancellation">Kills the compiler; its output is written by rename, so nothing half-made stays.</param>
    public static CSharpResult Run(string compilerDirectory, string responseFile, string directory, CancellationToken cancellation)
    {
        // The host program starts faster than `dotnet csc.dll`; not every packaging of the SDK has it.
        string host = Path.Combine(compilerDirectory, "csc");
        bool hasHost = File.Exists(host);
        string[] arguments = ["-noconfig", "-shared", "-utf8output", "@" + responseFile];
        Dictionary<string, string?> environment = new()
        {
            ["DOTNET_ROOT"] = DotnetSdk.Current.Root, ["DOTNET_TieredPGO"] = "0", ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["VSLANG"] = "1033",
        };
        HostProcessResult result = hasHost
            ? HostProcess.Run(host, arguments, directory, environment, null, cancellation)
            : HostProcess.Run(DotnetSdk.Current.Dotnet, ["exec", Path.Combine(compilerDirectory, "csc.dll"), .. arguments], directory, environment, null, cancellation);
        List<BuildMessage> messages = [];
        StringBuilder rest = new();
        foreach (string line in (result.Output + result.Error).Split('\n'))
        {
            if (BuildMessage.Parse(line) is { } message) messages.Add(message with { File = Absolute(message.File, directory) });
            else if (line.Trim() != "") rest.Append(line.Trim()).Append(' ');
        }

        if (result.ExitCode != 0 && !messages.Exists(static m => m.IsError))
        {
            messages.Add(BuildMessage.Error("csc", $"the C# compiler ended with {result.ExitCode}: {rest.ToString().Trim()}"));
        }

        return new(result.ExitCode == 0, messages);
    }

    /// <summary>One argument of a response file; quotes where needed.</summary>
    public static string Quote(string argument) => argument.Contains(' ') ? $"\"{argument}\"" : argument;

    static string Absolute(string file, string directory) => file == "" ? "" : Path.GetFullPath(Path.Combine(directory, file));
}
