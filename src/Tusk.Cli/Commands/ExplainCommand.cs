using System.CommandLine;
using Tusk.Cli.Building;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk explain ID</c>: the page of a diagnostic.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        Argument<string> id = new("id") { Description = "As a message shows it: TUSK0101", HelpName = "TUSKnnnn" };
        Command command = new("explain", "Explain a diagnostic: an example that fails, and the fix") { id };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetValue(id)!.ToUpperInvariant();
            if (wanted.All(char.IsAsciiDigit)) wanted = "TUSK" + wanted.PadLeft(4, '0');
            string page = EmbeddedText.Read($"diagnostics/{wanted}.md") ?? throw CommandException.Usage($"there is no diagnostic {wanted}");
            Console.Out.Write(page);
            return ExitCodes.Success;
        });
        return command;
    }
}
