using System.Diagnostics;
using Tusk.Cli.Building;
using Tusk.Compiler;
using Xunit;

namespace Tusk.Tests.Golden;

/// <summary>Assemblies that are cut off or have wrong bytes: a diagnostic or a translation, never an exception, never without end.</summary>
public class MalformedAssemblyTests
{
    static readonly Lazy<string> Sample = new(static () =>
    {
        string directory = Path.Combine(Repository.Artifacts, "malformed");
        Directory.CreateDirectory(directory);
        string source = Path.Combine(directory, "All.cs"), assembly = Path.Combine(directory, "sample.dll");
        string[] files = [.. Directory.GetFiles(Repository.PathTo("samples", "memory_device"), "*.cs").Order(StringComparer.Ordinal)];
        string[] lines = [.. files.SelectMany(File.ReadAllLines).Where(static l => !l.StartsWith("using ", StringComparison.Ordinal))];
        File.WriteAllLines(source, lines);
        CSharpResult compiled = SingleFileCompiler.Compile(source, assembly, directory, SingleFileKind.Driver, debug: true, CancellationToken.None);
        Assert.True(compiled.Success, string.Join('\n', compiled.Messages));
        return assembly;
    });

    [Fact]
    public void Truncated_assembly_is_a_diagnostic()
    {
        byte[] whole = File.ReadAllBytes(Sample.Value);
        CompilationResult complete = Translate("truncated", whole);
        Random random = new(1);
        for (int i = 0; i < 50; i++)
        {
            int length = i == 0 ? 0 : random.Next(whole.Length);
            CompilationResult result = Translate("truncated", whole[..length]);
            // What is cut off may be padding and resources only.
            if (result.Success) Assert.Equal(complete.Files, result.Files);
            else Assert.Contains(result.Diagnostics, static d => d.Id is "TUSK0001" or "TUSK0002" or "TUSK0003");
        }
    }

    [Theory, InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Wrong_bytes_are_never_an_exception(int seed)
    {
        byte[] whole = File.ReadAllBytes(Sample.Value);
        Random random = new(seed);
        for (int i = 0; i < 50; i++)
        {
            byte[] changed = [.. whole];
            for (int flips = random.Next(1, 4); flips > 0; flips--) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            CompilationResult result = Translate($"changed{seed}", changed);
            Assert.Equal(result.Success, result.Files.Count > 0);
            Assert.All(result.Diagnostics, static d => Assert.NotEqual("", d.Message));
        }
    }

    [Fact]
    public void Broken_symbols_only_cost_the_positions()
    {
        byte[] symbols = File.ReadAllBytes(Path.ChangeExtension(Sample.Value, ".pdb"));
        Random random = new(6);
        for (int i = 0; i < 20; i++)
        {
            byte[] cut = symbols[..(i == 0 ? 0 : random.Next(symbols.Length))];
            CompilationResult result = Translate("symbols", File.ReadAllBytes(Sample.Value), cut);
            Assert.True(result.Success, $"{cut.Length} of {symbols.Length} bytes: {string.Join('\n', result.Diagnostics)}");
        }
    }

    [Fact]
    public void Missing_library_is_named()
    {
        CompilationResult result = Compilation.Translate(new(Sample.Value, [BundledLibraries.Runtime], TargetKind.KernelModule, "sample"));
        Assert.Contains(result.Diagnostics, static d => d.Id == "TUSK0002" && d.Message.Contains("Tusk.Linux", StringComparison.Ordinal));
    }

    static CompilationResult Translate(string name, byte[] assembly, byte[]? symbols = null)
    {
        string directory = Path.Combine(Repository.Artifacts, "malformed", name);
        Directory.CreateDirectory(directory);
        string file = Path.Combine(directory, "sample.dll");
        File.WriteAllBytes(file, assembly);
        if (symbols is not null) File.WriteAllBytes(Path.ChangeExtension(file, ".pdb"), symbols);
        Stopwatch clock = Stopwatch.StartNew();
        CompilationResult result = Compilation.Translate(new(file, [BundledLibraries.Linux, BundledLibraries.Runtime], TargetKind.KernelModule, "sample") { Verify = true });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{name}: {clock.Elapsed}");
        return result;
    }
}
