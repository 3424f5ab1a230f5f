using System.Diagnostics;
using System.Text;

namespace Tusk.Vm.Host;

/// <summary>How a program on the host ended, and all that it wrote.</summary>
/// <param name="ExitCode">Its exit code; 128 + signal where a signal ended it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record HostProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>The last lines of output and error together, for messages.</summary>
    public string Tail(int lines = 25) => string.Join('\n', (Output + Error).TrimEnd().Split('\n').TakeLast(lines));
}

/// <summary>Runs a program to its end without a shell, with closed standard input and both outputs captured.</summary>
public static class HostProcess
{
    /// <summary>Runs the program; on cancellation it and its children are killed.</summary>
    /// <param name="program">Name on PATH or path.</param>
    /// <param name="arguments">Passed as they are.</param>
    /// <param name="directory">Working directory; null for ours.</param>
    /// <param name="environment">Variables to add; a null value removes one.</param>
    /// <param name="onLine">Called for each line of output or error as it comes, from other threads, one at a time.</param>
    /// <param name="cancellation">Kills the program.</param>
    /// <exception cref="VmException">The program does not exist.</exception>
    public static HostProcessResult Run(string program, IEnumerable<string> arguments, string? directory = null,
        IReadOnlyDictionary<string, string?>? environment = null, Action<string>? onLine = null, CancellationToken cancellation = default)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = directory ?? "", RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // Messages are parsed; a translated tool would not be understood.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        StringBuilder output = new(), error = new();
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, e) => Take(output, e.Data);
        process.ErrorDataReceived += (_, e) => Take(error, e.Data);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new VmException(VmErrorKind.MissingTool, $"{program} can't be run: {e.Message}");
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using (cancellation.Register(() => Kill(process)))
            process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return new(process.ExitCode, output.ToString(), error.ToString());

        void Take(StringBuilder into, string? line)
        {
            if (line is null)
                return;
            lock (start)
            {
                into.Append(line).Append('\n');
                onLine?.Invoke(line);
            }
        }
    }

    static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
