using Tusk.Vm.Guests;

namespace Tusk.Cli.Output;

/// <summary>Shows a guest while it runs: output of commands on standard output, everything else on standard error.</summary>
/// <param name="verbose">Shows the log from its first line instead of from the first module on.</param>
sealed class GuestConsole(bool verbose) : IProgress<GuestEvent>
{
    readonly Stream _output = Console.OpenStandardOutput();
    bool _quiet = true;

    public void Report(GuestEvent value)
    {
        switch (value)
        {
            case GuestReady ready:
                _quiet = false;
                Say($"guest is up ({ready.Uptime.TotalSeconds:0.0} s)");
                break;
            case GuestRestarted restarted:
                Say($"the guest died while it booted ({restarted.Reason}); it is started once more");
                break;
            case ConsoleLine line when !_quiet || verbose:
                Console.Error.WriteLine(line.Text);
                break;
            case ModuleChanged { Action: { Succeeded: true } action }:
                Say($"{(action.IsLoad ? "insmod" : "rmmod")} {action.Module}");
                // What follows the module is the machine switching itself off.
                _quiet = !action.IsLoad;
                break;
            case ModuleChanged { Action: var action }:
                Say($"{(action.IsLoad ? "insmod" : "rmmod")} {action.Module} failed: {action.Message}");
                break;
            case CommandStarted command:
                Say($"$ {command.Command}");
                break;
            case CommandOutput output:
                _output.Write(output.Bytes);
                _output.Flush();
                break;
            case CommandEnded { Result: { ExitCode: not 0 } result }:
                Say(result.ExitCode is { } code ? $"ended with {code}" : "the guest ended first");
                break;
        }
    }

    static void Say(string text) => Console.Error.WriteLine($"tusk: {text}");
}
