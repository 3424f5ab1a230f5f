using System.CommandLine;
using Tusk.Cli.Building;
using Tusk.Cli.Commands;
using Tusk.Diagnostics;
using Tusk.Vm;

namespace Tusk.Cli;

/// <summary>The commands and what becomes of their failures.</summary>
static class CommandLine
{
    public static async Task<int> Run(string[] arguments)
    {
        // What follows -- belongs to the guest or the program, whatever it looks like.
        int separator = Array.IndexOf(arguments, "--");
        string[] rest = separator < 0 ? [] : arguments[(separator + 1)..];
        if (separator >= 0) arguments = arguments[..separator];
        RootCommand root = new("C# for the Linux kernel: builds, loads and tests kernel modules written in C#.")
        {
            NewCommand.Create(),
            BuildCommand.Create(),
            CheckCommand.Create(),
            EmitCommand.Create(),
            RunCommand.Create(rest),
            TestCommand.Create(),
            ExplainCommand.Create(),
            KernelsCommand.Create(),
            AssembleCommand.Create(),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) Console.Error.WriteLine($"tusk: {error.Message}");
            Console.Error.WriteLine("tusk: see tusk --help");
            return ExitCodes.Usage;
        }

        try
        {
            InvocationConfiguration invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
            return await parsed.InvokeAsync(invocation);
        }
        catch (CommandException failure)
        {
            Console.Error.WriteLine(BuildMessage.Error(failure.ExitCode == ExitCodes.Usage ? Catalogue.CommandLine.Id : Catalogue.Environment.Id, failure.Message));
            return failure.ExitCode;
        }
        catch (VmException failure)
        {
            // In the form that MSBuild takes for an error; what the failing tool said goes below.
            Console.Error.WriteLine(BuildMessage.Error(Catalogue.Environment.Id, $"{failure.Message} {failure.Remedy}".Trim()));
            if (failure.Log != "") Console.Error.WriteLine(failure.Log);
            return failure.Kind is VmErrorKind.BadRequest or VmErrorKind.UnknownKernel ? ExitCodes.Usage : ExitCodes.Environment;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk, a folder that may not be written: the text names the file.
            Console.Error.WriteLine(BuildMessage.Error(Catalogue.Environment.Id, failure.Message));
            return ExitCodes.Environment;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("tusk: interrupted");
            return ExitCodes.Interrupted;
        }
    }
}
