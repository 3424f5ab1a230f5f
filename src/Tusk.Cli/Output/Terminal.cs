using Spectre.Console;

namespace Tusk.Cli.Output;

/// <summary>Standard output with colours where it is a terminal, and without where it is a file or a pipe.</summary>
static class Terminal
{
    public static IAnsiConsole Out { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });
}
