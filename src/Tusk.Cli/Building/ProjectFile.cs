namespace Tusk.Cli.Building;

/// <summary>Finds the project that a command means.</summary>
static class ProjectFile
{
    /// <param name="path">A project file, or a folder that has exactly one.</param>
    /// <exception cref="CommandException">There is none, or more than one.</exception>
    public static string Find(string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return full.EndsWith("proj", StringComparison.Ordinal) ? full : throw CommandException.Usage(full.EndsWith(".cs", StringComparison.Ordinal)
                ? $"{path} is no project; a single file can be built with --target host"
                : $"{path} is no project file");
        }

        if (!Directory.Exists(full)) throw CommandException.Usage($"{path} does not exist");
        string[] projects = Directory.GetFiles(full, "*.csproj");
        return projects.Length switch
        {
            1 => projects[0],
            0 => throw CommandException.Usage($"{path} has no project file; `tusk new module NAME` makes one"),
            _ => throw CommandException.Usage($"{path} has {projects.Length} project files: name one of {string.Join(", ", projects.Select(Path.GetFileName).Order(StringComparer.Ordinal))}"),
        };
    }
}
