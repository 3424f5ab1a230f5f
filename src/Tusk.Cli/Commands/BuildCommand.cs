using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Tusk.Cli.Building;
using Tusk.Cli.Output;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk build</c>: a project to a kernel module, or a file to a native program.</summary>
static class BuildCommand
{
    public static Command Create()
    {
        Argument<string> project = SharedOptions.Project();
        Option<string> target = SharedOptions.Target();
        Option<string?> kernel = SharedOptions.Kernel();
        Option<bool> release = SharedOptions.Release();
        Option<bool> debug = SharedOptions.Debug();
        Option<string?> dumpAfter = new("--dump-after") { Description = "Print the IR after this pass, or after Import, and build no further", HelpName = "PASS" };
        Option<bool> sanitize = SharedOptions.Sanitize();
        Option<bool> timings = new("--timings") { Description = "Print how long each stage took, and the most memory used" };
        Option<bool> stack = new("--stack") { Description = "Print how much of the kernel's stack each function may need that C calls" };
        Option<bool> json = SharedOptions.Json();
        Command command = new("build", "Build a kernel module (or a native program with --target host)")
        {
            project, target, kernel, release, debug, dumpAfter, sanitize, timings, stack, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(target) == "host"
            ? BuildHost(new(parsed.GetValue(project)!)
            {
                Debug = parsed.GetValue(debug), Sanitize = parsed.GetValue(sanitize), DumpAfter = parsed.GetValue(dumpAfter),
            }, parsed.GetValue(json), cancellation)
            : BuildModule(new(parsed.GetValue(project)!)
            {
                Kernel = parsed.GetValue(kernel), Release = parsed.GetValue(release), DumpAfter = parsed.GetValue(dumpAfter),
            }, parsed.GetValue(json), parsed.GetValue(timings), parsed.GetValue(stack), cancellation)));
        return command;
    }

    static int BuildModule(ModuleBuildRequest request, bool json, bool timings, bool stack, CancellationToken cancellation)
    {
        ModuleBuildResult result = ModuleBuild.Run(request, cancellation);
        if (timings) PrintTimings(result);
        if (stack) PrintStack(result.Stack);
        return Finish(result.Messages, result.Module, result.Dump, result.Success, json, result.Stack);
    }

    static int BuildHost(HostProgramRequest request, bool json, CancellationToken cancellation)
    {
        HostProgramResult result = HostProgram.Build(request, Console.Error.WriteLine, cancellation);
        return Finish(result.Messages, result.Program, result.Dump, result.Success, json);
    }

    static int Finish(IReadOnlyList<BuildMessage> messages, string? output, string? dump, bool success, bool json, StackSummary? stack = null)
    {
        if (dump is not null && !json) Console.Out.Write(dump);
        Report.Print(messages, output, success, json, stack);
        if (success && !json && output is not null) Console.Out.WriteLine(BuildMessage.Shown(output));
        return success ? ExitCodes.Success : ExitCodes.Failure;
    }

    static void PrintStack(StackSummary? stack)
    {
        foreach (StackEntry entry in stack?.Entries ?? []) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Bytes,6} of {stack!.Limit} bytes of stack  {entry.Name}"));
    }

    static void PrintTimings(ModuleBuildResult result)
    {
        foreach ((string stage, TimeSpan time) in result.Stages)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-14} {time.TotalMilliseconds,7:0} ms"));
        }

        using Process self = Process.GetCurrentProcess();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory",-14} {self.PeakWorkingSet64 / (1 << 20),7} MB"));
    }
}
