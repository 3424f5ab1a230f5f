using System.CommandLine;
using Tusk.Cli.Building;
using Tusk.Cli.Output;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk check</c>: the diagnostics of a project, without a kernel.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        Argument<string> project = SharedOptions.Project();
        Option<bool> release = SharedOptions.Release();
        Option<bool> json = SharedOptions.Json();
        Command command = new("check", "Report diagnostics; builds no module and needs no kernel") { project, release, json };
        command.SetAction((parsed, cancellation) =>
        {
            ModuleBuildResult result = ModuleBuild.Run(new(parsed.GetValue(project)!) { Release = parsed.GetValue(release), CheckOnly = true }, cancellation);
            Report.Print(result.Messages, null, result.Success, parsed.GetValue(json));
            return Task.FromResult(result.Success ? ExitCodes.Success : ExitCodes.Failure);
        });
        return command;
    }
}
