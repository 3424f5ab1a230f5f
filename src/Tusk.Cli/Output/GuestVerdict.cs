using Tusk.Cli.Building;
using Tusk.Diagnostics;
using Tusk.Vm.Guests;
using Tusk.Vm.Reports;

namespace Tusk.Cli.Output;

/// <summary>What a guest's run means for the exit code.</summary>
static class GuestVerdict
{
    /// <summary>Prints what was wrong.</summary>
    /// <returns>4 for a panic, a hang or a kernel report; 1 for a module that did not load or unload; else the exit code of the first failing command.</returns>
    public static int Print(GuestResult result)
    {
        foreach (KernelReport report in result.Reports)
        {
            Print(report.Location is { } at ? new Location(at.File, at.Line, 1) : Location.None, report.Title);
            Console.Error.WriteLine(report);
        }

        bool failed = result.Outcome is not (GuestOutcome.Completed or GuestOutcome.ModuleFailed);
        if (failed) Print(Location.None, result.Reason == "" ? result.Outcome.ToString() : result.Reason);
        foreach (SlabGrowth growth in result.Growth)
        {
            Print(Location.None, $"the slab cache {growth.Cache} grew by {growth.ObjectsPerCycle:0.0} objects per cycle");
            if (growth.Owners != "") Console.Error.WriteLine(growth.Owners);
        }
        if (failed || result.Reports.Count > 0 || result.Growth.Count > 0) return ExitCodes.Guest;
        if (result.Outcome == GuestOutcome.ModuleFailed || result.Modules.Any(static m => !m.Succeeded)) return ExitCodes.Failure;
        return result.Commands.FirstOrDefault(static c => c.ExitCode != 0) is { } command ? command.ExitCode ?? ExitCodes.Guest : ExitCodes.Success;
    }

    static void Print(Location location, string text) =>
        Console.Error.WriteLine(BuildMessage.From(new Diagnostic(Catalogue.GuestFailure, location, [text]), Environment.CurrentDirectory));
}
