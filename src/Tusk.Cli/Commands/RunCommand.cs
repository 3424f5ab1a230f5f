using System.CommandLine;
using System.Diagnostics;
using Tusk.Cli.Building;
using Tusk.Cli.Output;
using Tusk.Vm.Guests;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk run</c>: a module in a guest, or a native program.</summary>
static class RunCommand
{
    /// <param name="rest">What followed -- on the command line.</param>
    public static Command Create(string[] rest)
    {
        Argument<string> project = SharedOptions.Project();
        Option<string> target = SharedOptions.Target();
        Option<string?> kernel = SharedOptions.Kernel();
        Option<bool> release = SharedOptions.Release();
        Option<bool> debug = SharedOptions.Debug();
        Option<bool> sanitize = SharedOptions.Sanitize();
        Option<string[]> parameters = new("--param", "-p") { Description = "Module parameter", HelpName = "NAME=VALUE" };
        Option<string[]> files = new("--file") { Description = "Copy a file into the guest (programs must be static)", HelpName = "SOURCE:TARGET" };
        Option<int> timeout = SharedOptions.Timeout();
        Option<bool> verbose = new("--verbose", "-v") { Description = "Show the kernel's log from its first line" };
        Command command = new("run", "Build, boot a guest, load the module, run the shell commands after --, unload")
        {
            project, target, kernel, release, debug, sanitize, parameters, files, timeout, verbose,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(target) == "host")
            {
                return await RunHost(new(parsed.GetValue(project)!) { Sanitize = parsed.GetValue(sanitize), Debug = parsed.GetValue(debug) }, rest, cancellation);
            }

            ModuleBuildRequest request = new(parsed.GetValue(project)!) { Kernel = parsed.GetValue(kernel), Release = parsed.GetValue(release) };
            return RunGuest(request, build => new GuestRequest
            {
                Kernel = build.Kernel!,
                Modules = [new(build.Module!, string.Join(' ', parsed.GetValue(parameters) ?? []))],
                Files = [.. (parsed.GetValue(files) ?? []).Select(FileOf)],
                Commands = rest,
                StopAtFailure = true,
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                Events = new GuestConsole(parsed.GetValue(verbose)),
                Progress = new StepProgress(),
            }, cancellation);
        });
        return command;
    }

    static int RunGuest(ModuleBuildRequest build, Func<ModuleBuildResult, GuestRequest> request, CancellationToken cancellation)
    {
        ModuleBuildResult built = ModuleBuild.Run(build, cancellation);
        Report.Print(built.Messages, built.Module, built.Success, json: false);
        if (!built.Success) return ExitCodes.Failure;
        GuestResult result = Guest.Run(request(built), cancellation);
        return GuestVerdict.Print(result);
    }

    static async Task<int> RunHost(HostProgramRequest request, string[] arguments, CancellationToken cancellation)
    {
        HostProgramResult result = HostProgram.Build(request, Console.Error.WriteLine, cancellation);
        Report.Print(result.Messages, result.Program, result.Success, json: false);
        if (!result.Success) return ExitCodes.Failure;
        using Process process = Process.Start(new ProcessStartInfo(result.Program!, arguments)) ?? throw new InvalidOperationException("no process");
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return process.ExitCode;
    }

    static GuestFile FileOf(string text)
    {
        int colon = text.LastIndexOf(':');
        if (colon <= 0) throw CommandException.Usage($"--file {text}: SOURCE:TARGET is needed");
        return new(Path.GetFullPath(text[..colon]), text[(colon + 1)..]);
    }
}
