using System.CommandLine;
using Tusk.Cli.Building;
using Tusk.Cli.Output;
using Tusk.Vm.Kernels;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk assemble</c>: what the MSBuild targets call with an assembly that they have compiled. Hidden.</summary>
static class AssembleCommand
{
    public static Command Create()
    {
        Argument<string> assembly = new("assembly");
        Option<string[]> references = new("--reference");
        Option<string[]> sources = new("--c-source");
        Option<string> name = new("--name") { Required = true };
        Option<string> projectDirectory = new("--project-directory") { Required = true };
        Option<string> objectDirectory = new("--object-directory") { Required = true };
        Option<string> outputDirectory = new("--output-directory") { Required = true };
        Option<string?> list = new("--list") { Description = "Gets the path of the module; MSBuild compares its time" };
        Option<string> kernel = new("--project-kernel") { Description = "What the project says", DefaultValueFactory = static _ => "" };
        Command command = new("assemble", "Make a module of a compiled assembly")
        {
            assembly, references, sources, name, projectDirectory, objectDirectory, outputDirectory, list, kernel,
        };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) =>
        {
            ModuleInputs inputs = new()
            {
                Assembly = parsed.GetValue(assembly)!,
                References = parsed.GetValue(references) ?? [],
                KernelSources = parsed.GetValue(sources) ?? [],
                Name = ModuleName.From(parsed.GetValue(name)!),
                ProjectDirectory = Path.GetFullPath(parsed.GetValue(projectDirectory)!),
                ObjectDirectory = Path.GetFullPath(parsed.GetValue(objectDirectory)!),
                OutputDirectory = Path.GetFullPath(parsed.GetValue(outputDirectory)!),
            };
            return Task.FromResult(Assemble(inputs, parsed.GetValue(kernel)!, parsed.GetValue(list), cancellation));
        });
        return command;
    }

    static int Assemble(ModuleInputs inputs, string projectKernel, string? list, CancellationToken cancellation)
    {
        TranslationResult translated = ModuleTranslation.Run(inputs, null, cancellation);
        Report.Print(translated.Messages, null, translated.Success, json: false);
        if (!translated.Success) return ExitCodes.Failure;
        Kernel kernel = KernelChoice.Resolve(null, projectKernel, cancellation);
        AssemblyResult assembled = ModuleAssembly.Run(inputs, translated, kernel, [], cancellation);
        Report.Print(assembled.Messages, assembled.Module, assembled.Success, json: false);
        if (!assembled.Success) return ExitCodes.Failure;
        if (list is not null) File.WriteAllText(list, assembled.Module + "\n");
        Console.Out.WriteLine($"{inputs.Name} -> {assembled.Module}");
        return ExitCodes.Success;
    }
}
