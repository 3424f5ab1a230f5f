namespace Tusk.Compiler.Targets;

/// <summary>tusk.h, which goes beside every generated file.</summary>
static class RuntimeHeader
{
    public static GeneratedFile File { get; } = Read();

    static GeneratedFile Read()
    {
        using Stream stream = typeof(RuntimeHeader).Assembly.GetManifestResourceStream("tusk.h")!;
        using var reader = new StreamReader(stream);
        return new GeneratedFile("tusk.h", reader.ReadToEnd());
    }
}
