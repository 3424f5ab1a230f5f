using Tusk.Vm;
using Tusk.Vm.Host;

namespace Tusk.Bench.Language;

/// <summary>Some of the programs in Rust, with its checks on, as release builds have them.</summary>
static class RustTwin
{
    static readonly HostTool Compiler = new("rustc", "rustc");

    static readonly string[][] Layouts = [[], ["-C", "llvm-args=-x86-branches-within-32B-boundaries"], ["-C", "llvm-args=-align-loops=32 -x86-branches-within-32B-boundaries"]];

    // As for C: no vector registers.
    static readonly string[] Flags = ["--edition", "2021", "-C", "opt-level=2", "-C", "panic=abort", "-C", "no-vectorize-loops", "-C", "no-vectorize-slp"];

    /// <summary>The compiler; null, with a word why, where it can't be had.</summary>
    public static string? Find(BenchContext context)
    {
        try
        {
            return HostTools.Default.Require(Compiler, "to measure Rust beside C#", new Progress<string>(BenchContext.Tell), context.Cancellation);
        }
        catch (VmException missing)
        {
            BenchContext.Tell($"Rust is not measured: {missing.Message}");
            return null;
        }
    }

    /// <summary>The pair with the Rust program in place of the C one; null where there is none.</summary>
    public static ProgramPair? Of(BenchContext context, string compiler, ProgramPair pair)
    {
        string source = context.PathTo("bench", "language", pair.Name + ".rs");
        if (!File.Exists(source)) return null;
        string folder = context.Folder("language", pair.Name);
        return pair with
        {
            Theirs =
            [
                .. Layouts.Select((layout, i) =>
                {
                    string program = Path.Combine(folder, $"rust{i}");
                    context.Run(compiler, [.. Flags, .. layout, "-o", program, source]);
                    return program;
                }),
            ],
        };
    }
}
