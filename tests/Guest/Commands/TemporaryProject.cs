namespace Tusk.Tests.Guest.Commands;

/// <summary>A driver project outside the source tree, with the settings of the samples. Its name must be new: it names the folder of intermediate files.</summary>
sealed class TemporaryProject : IDisposable
{
    public TemporaryProject(string name, params (string File, string Text)[] sources)
    {
        this.Name = name;
        this.Root = System.IO.Directory.CreateTempSubdirectory("tusk-test-").FullName;
        this.Directory = Path.Combine(this.Root, name);
        System.IO.Directory.CreateDirectory(this.Directory);
        foreach (string kind in (string[])["props", "targets"])
            File.WriteAllText(Path.Combine(this.Root, "Directory.Build." + kind), $"<Project><Import Project=\"{Repository.PathTo("samples", "Directory.Build." + kind)}\" /></Project>");
        bool hasBindings = sources.Any(static s => s.Text.Contains("[CFunction", StringComparison.Ordinal));
        this.Write(name + ".csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><AllowUnsafeBlocks>{(hasBindings ? "true" : "false")}</AllowUnsafeBlocks></PropertyGroup></Project>""");
        foreach ((string file, string text) in sources) this.Write(file, text);
    }

    public string Name { get; }
    public string Root { get; }
    public string Directory { get; }

    /// <summary>Where its results go.</summary>
    public string Output => Path.Combine(Path.GetDirectoryName(Repository.Artifacts)!, "bin", this.Name);

    /// <summary>Where its intermediate files are.</summary>
    public string Intermediate => Path.Combine(Path.GetDirectoryName(Repository.Artifacts)!, "obj", this.Name);

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(this.Directory, file), text);

    /// <summary>Forgets what earlier test runs have built.</summary>
    public TemporaryProject Clean()
    {
        foreach (string directory in (string[])[this.Output, this.Intermediate])
            if (System.IO.Directory.Exists(directory))
                System.IO.Directory.Delete(directory, recursive: true);
        return this;
    }

    public void Dispose() => System.IO.Directory.Delete(this.Root, recursive: true);
}
