namespace Tusk.Cli.Building;

/// <summary>A project's C# to its assembly, with the very arguments that MSBuild would use but without MSBuild.</summary>
static class ProjectCompiler
{
    public static CSharpResult Run(DriverProject project, CancellationToken cancellation)
    {
        using BuildDirectory directory = BuildDirectory.Open(project.ObjectDirectory, Console.Error.WriteLine, cancellation);
        string stampFile = directory.InFolder("tusk.csc.stamp");
        Fingerprint inputs = new();
        foreach (string argument in project.CompilerArguments) inputs.Add(argument);
        string fingerprint = inputs.Add(project.CompilerDirectory).AddFiles(project.CompilerInputs).ToString();
        if (StageStamp.Read(stampFile, fingerprint) is { } stamp) return new(true, stamp.Messages);

        string response = directory.InFolder("tusk.csc.rsp");
        BuildDirectory.WriteIfChanged(response, string.Join('\n', project.CompilerArguments.Select(CSharpCompiler.Quote)) + "\n");
        CSharpResult result = CSharpCompiler.Run(project.CompilerDirectory, response, project.Directory, cancellation);
        if (result.Success) new StageStamp(fingerprint, result.Messages, [project.Assembly]).Write(stampFile);
        return result;
    }
}
