namespace Tusk.Cli;

/// <summary>An expected end of a command: a message for the user and the exit code.</summary>
sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandException Usage(string message) => new(ExitCodes.Usage, message);

    public static CommandException Environment(string message) => new(ExitCodes.Environment, message);
}
