namespace Tusk.Cli;

/// <summary>What the process returns; documented in docs/guide/cli.md.</summary>
static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A diagnostic, a failed build, a failed test.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a file it names is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Something is missing on this machine: a package, the SDK, a kernel.</summary>
    public const int Environment = 3;

    /// <summary>The guest panicked, hung or reported a kernel bug.</summary>
    public const int Guest = 4;

    /// <summary>128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
