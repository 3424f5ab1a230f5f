namespace Tusk.Compiler.Targets;

/// <summary>The headers that go beside generated files.</summary>
static class RuntimeHeader
{
    /// <summary>tusk.h, which every generated file includes.</summary>
    public static GeneratedFile File { get; } = Read("tusk.h");

    /// <summary>tusk_program.h, which tusk.h includes in console programs.</summary>
    public static GeneratedFile OfPrograms { get; } = Read("tusk_program.h");

    static GeneratedFile Read(string name)
    {
        using Stream stream = typeof(RuntimeHeader).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new GeneratedFile(name, reader.ReadToEnd());
    }
}
