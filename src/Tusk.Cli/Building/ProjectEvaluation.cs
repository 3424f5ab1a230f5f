using System.Text.Json;
using Tusk.Vm.Host;

namespace Tusk.Cli.Building;

/// <summary>Asks MSBuild for the compiler's arguments of a project, as IDEs do, and for what it imports. The caller holds the project's obj folder.</summary>
static class ProjectEvaluation
{
    static readonly string[] Properties = ["RoslynTargetsPath", "OutDir", "IntermediateOutputPath", "KernelModuleName", "TuskKernel", "IsTuskDriver", "AssemblyName", "Version"];
    static readonly string[] Items = ["CscCommandLineArgs", "ReferencePath", "KernelSource", "ProjectReference", "IntermediateAssembly"];

    public static DriverProject? Run(string project, string configuration, List<BuildMessage> messages, CancellationToken cancellation)
    {
        string directory = Path.GetDirectoryName(project)!;
        string answer = Path.Combine(directory, "obj", $"tusk.answer{Environment.ProcessId}.json"), preprocessed = Path.ChangeExtension(answer, ".xml");
        try
        {
            string[] settings = [$"-p:Configuration={configuration}", $"-p:TuskLinuxAssembly={BundledLibraries.Linux}", "-p:TuskAnalyzer=false", "-nologo", "-verbosity:quiet"];
            // NonExistentFile is an output of CoreCompile: it makes that target run, and give its arguments, even when the assembly is up to date.
            HostProcessResult evaluated = MSBuild(project, cancellation,
                ["-restore", "-target:Compile", .. settings, "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=__NonExistent__",
                    .. Properties.Select(static p => "-getProperty:" + p), .. Items.Select(static i => "-getItem:" + i), "-getResultOutputFile:" + answer]);
            messages.AddRange((evaluated.Output + evaluated.Error).Split('\n').Select(BuildMessage.Parse).OfType<BuildMessage>().Distinct());
            if (evaluated.ExitCode != 0 || !File.Exists(answer))
            {
                if (!messages.Exists(static m => m.IsError)) messages.Add(BuildMessage.Error("msbuild", $"MSBuild can't evaluate {project}: {evaluated.Tail(5)}"));
                return null;
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(answer));
            MSBuild(project, cancellation, [.. settings, "-preprocess:" + preprocessed]);
            return Read(project, document.RootElement, [.. Imports(project, preprocessed)]);
        }
        finally
        {
            File.Delete(answer);
            File.Delete(preprocessed);
        }
    }

    static HostProcessResult MSBuild(string project, CancellationToken cancellation, string[] arguments)
    {
        Dictionary<string, string?> environment = new() { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["MSBUILDTERMINALLOGGER"] = "off" };
        return HostProcess.Run(DotnetSdk.Current.Dotnet, ["msbuild", project, .. arguments], Path.GetDirectoryName(project), environment, null, cancellation);
    }

    static DriverProject Read(string project, JsonElement answer, string[] imports)
    {
        string directory = Path.GetDirectoryName(project)!;
        string[] arguments = [.. Identities("CscCommandLineArgs").Where(static a => a != "/noconfig")];
        return new()
        {
            Fingerprint = "",
            File = project,
            ModuleName = ModuleName.From(Property("KernelModuleName") is { Length: > 0 } name ? name : Property("AssemblyName")),
            Version = Property("Version"),
            Kernel = Property("TuskKernel"),
            ObjectDirectory = Full(Property("IntermediateOutputPath")),
            OutputDirectory = Full(Property("OutDir")),
            Assembly = Paths("IntermediateAssembly").Single(),
            CompilerDirectory = Path.Combine(Path.GetFullPath(Property("RoslynTargetsPath")), "bincore"),
            CompilerArguments = arguments,
            CompilerInputs = [.. arguments.Select(InputOf).OfType<string>().Select(Full)],
            References = [.. Item("ReferencePath").Where(static i => Metadata(i, "FrameworkReferenceName") == "").Select(static i => Metadata(i, "FullPath"))],
            KernelSources = [.. Paths("KernelSource")],
            Imports = imports,
            ReferencedProjects = [.. Paths("ProjectReference").Select(static p => Path.GetDirectoryName(p)!)],
        };

        // MSBuild leaves some of its own defaults with the separators of Windows.
        string Full(string path) => Path.GetFullPath(Path.Combine(directory, path.Replace('\\', '/')));
        string Property(string property) => answer.GetProperty("Properties").GetProperty(property).GetString() ?? "";
        IEnumerable<JsonElement> Item(string item) => answer.GetProperty("Items").GetProperty(item).EnumerateArray();
        IEnumerable<string> Identities(string item) => Item(item).Select(static i => Metadata(i, "Identity"));
        IEnumerable<string> Paths(string item) => Item(item).Select(static i => Metadata(i, "FullPath"));
    }

    static string Metadata(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    /// <summary>The file that an argument of csc makes it read.</summary>
    static string? InputOf(string argument)
    {
        if (!argument.StartsWith('/') || File.Exists(argument)) return argument;
        foreach (string option in (ReadOnlySpan<string>)["/reference:", "/analyzer:", "/analyzerconfig:", "/additionalfile:", "/keyfile:", "/ruleset:"])
        {
            if (argument.StartsWith(option, StringComparison.Ordinal)) return argument[option.Length..].Trim('"');
        }

        return null;
    }

    /// <summary>The files that the project is made of, from the comments that MSBuild writes between them; the SDK's own are known by its version.</summary>
    static IEnumerable<string> Imports(string project, string preprocessed)
    {
        if (!File.Exists(preprocessed)) return [project];
        return File.ReadLines(preprocessed).Where(static line => line.StartsWith('/') && File.Exists(line))
            .Where(static line => !line.StartsWith(DotnetSdk.Current.Root + "/", StringComparison.Ordinal))
            .Append(project).Distinct().Order(StringComparer.Ordinal);
    }
}
