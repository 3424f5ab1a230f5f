using System.CommandLine;
using Spectre.Console;
using Tusk.Cli.Building;
using Tusk.Cli.Output;
using Tusk.Vm.Guests;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk test</c>: the methods marked [KernelTest], run inside a kernel.</summary>
static class TestCommand
{
    public static Command Create()
    {
        Argument<string> project = SharedOptions.Project();
        Option<string?> kernel = SharedOptions.Kernel();
        kernel.Description += "; where none is chosen, uml if it is installed";
        Option<int> timeout = SharedOptions.Timeout();
        Option<bool> verbose = new("--verbose", "-v") { Description = "Show the kernel's log" };
        Command command = new("test", "Run the [KernelTest] methods of a project inside a guest") { project, kernel, timeout, verbose };
        command.SetAction((parsed, cancellation) => Task.FromResult(Test(parsed.GetValue(project)!, parsed.GetValue(kernel),
            TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(verbose), cancellation)));
        return command;
    }

    static int Test(string project, string? kernel, TimeSpan timeout, bool verbose, CancellationToken cancellation)
    {
        KernelTestBuildResult build = KernelTestBuild.Run(project, kernel, cancellation);
        Report.Print(build.Messages, build.Module, build.Success, json: false);
        if (!build.Success) return ExitCodes.Failure;
        GuestResult guest = Guest.Run(new()
        {
            Kernel = build.Kernel!,
            Modules = [new(build.Module!)],
            CheckLeaks = true,
            Timeout = timeout,
            Events = verbose ? new GuestConsole(verbose: true) : null,
            Progress = new StepProgress(),
        }, cancellation);
        KtapSummary summary = KtapSummary.Parse(guest.Log);
        foreach (KtapTest test in summary.Tests) Print(test);
        int verdict = GuestVerdict.Print(guest);
        if (!summary.IsComplete) Console.Error.WriteLine(BuildMessage.Error("TUSK0022", $"{summary.Tests.Count} of {summary.Planned?.ToString() ?? "?"} tests ended"));
        Console.Out.WriteLine($"{summary.Passed} passed, {summary.Failed} failed, {summary.Skipped} skipped ({build.Kernel!.Name}, {guest.Duration.TotalSeconds:0.0} s)");
        if (verdict != ExitCodes.Success) return verdict;
        return summary.Failed > 0 || !summary.IsComplete ? ExitCodes.Failure : ExitCodes.Success;
    }

    static void Print(KtapTest test)
    {
        Terminal.Out.MarkupLine($"{(test.Skipped ? "[yellow]skip[/]" : test.Passed ? "[green]ok[/]  " : "[red]FAIL[/]")} {Markup.Escape(test.Name)}");
        foreach (string line in test.Diagnostics) Terminal.Out.WriteLine("     " + line);
    }
}
