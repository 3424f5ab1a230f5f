using System.CommandLine;
using Tusk.Cli.Building;
using Tusk.Cli.Output;
using Tusk.Compiler;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk emit</c>: the module as C, in a folder that DKMS or make builds with no .NET on the machine.</summary>
static class EmitCommand
{
    public static Command Create()
    {
        Argument<string> project = SharedOptions.Project();
        Option<string> output = new("--output", "-o") { Description = "The folder; created where missing", Required = true, HelpName = "DIR" };
        Option<bool> debug = SharedOptions.Debug();
        debug.Description = "C# as it is written (default: optimised)";
        Command command = new("emit", "Write the module as C with Kbuild, Makefile and dkms.conf") { project, output, debug };
        command.SetAction((parsed, cancellation) => Task.FromResult(Emit(parsed.GetValue(project)!, parsed.GetValue(output)!, !parsed.GetValue(debug), cancellation)));
        return command;
    }

    static int Emit(string project, string output, bool release, CancellationToken cancellation)
    {
        ModuleBuildResult result = ModuleBuild.Run(new(project) { Release = release, CheckOnly = true }, cancellation);
        Report.Print(result.Messages, null, result.Success, json: false);
        if (!result.Success) return ExitCodes.Failure;
        string directory = Path.GetFullPath(output);
        foreach (GeneratedFile file in DkmsFolder.Complete(result.Project!, result.Files)) BuildDirectory.WriteIfChanged(Path.Combine(directory, file.Path), file.Text);
        Console.Out.WriteLine(BuildMessage.Shown(directory));
        return ExitCodes.Success;
    }
}
