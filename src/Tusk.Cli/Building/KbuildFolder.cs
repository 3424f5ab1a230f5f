using Tusk.Compiler;

namespace Tusk.Cli.Building;

/// <summary>The files that Kbuild makes a module of: the generated C, the project's own C, and the Kbuild file that lists both.</summary>
static class KbuildFolder
{
    public static IReadOnlyList<GeneratedFile> Complete(ModuleInputs inputs, IReadOnlyList<GeneratedFile> translated)
    {
        List<GeneratedFile> files = [.. translated.Where(static f => f.Path != "Kbuild")];
        HashSet<string> taken = [.. files.Select(static f => f.Path)];
        foreach (string source in inputs.KernelSources)
        {
            string name = Path.GetFileName(source);
            if (!taken.Add(name)) throw CommandException.Usage($"{BuildMessage.Shown(source)}: the name {name} is taken by a generated file; rename it");
            files.Add(new(name, SourceWithLine(source, inputs.ProjectDirectory)));
        }

        string own = translated.FirstOrDefault(static f => f.Path == "Kbuild")?.Text ?? "";
        files.Add(new("Kbuild", Composite(inputs.Name, files, own)));
        return files;
    }

    /// <summary>The list of objects with the project's own among them; other lines stay.</summary>
    static string Composite(string name, List<GeneratedFile> files, string own)
    {
        string[] objects = [.. files.Select(static f => f.Path).Where(static p => p.EndsWith(".c", StringComparison.Ordinal)).Select(static p => Path.ChangeExtension(p, ".o"))];
        IEnumerable<string> settings = own.Split('\n').Where(line => line != "" && !line.StartsWith("obj-m", StringComparison.Ordinal) && !line.StartsWith(name + "-y", StringComparison.Ordinal));
        return string.Join('\n', (string[])[$"obj-m := {name}.o", $"{name}-y := {string.Join(' ', objects)}", .. settings, ""]);
    }

    /// <summary>The C compiler then names the project's file and not the copy; headers need no line.</summary>
    static string SourceWithLine(string source, string projectDirectory)
    {
        string text = File.ReadAllText(source);
        return source.EndsWith(".c", StringComparison.Ordinal) ? $"#line 1 \"{Path.GetRelativePath(projectDirectory, source)}\"\n{text}" : text;
    }
}
