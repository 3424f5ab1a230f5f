using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Vm.Host;

namespace Tusk.Bench.Language;

/// <summary>A program made of C# and one made of C, compiled with the same compiler and flags.</summary>
sealed record ProgramPair(BenchContext Context, string Name, string Ours, string Theirs)
{
    // The kernel's dialect and its optimisation; like the kernel, without vector registers in our own code.
    static readonly string[] Flags =
    [
        "-O2", "-std=gnu11", "-fno-strict-aliasing", "-fno-strict-overflow", "-fno-delete-null-pointer-checks", "-fwrapv", "-fno-tree-vectorize", "-g",
    ];

    public static ProgramPair Build(BenchContext context, string name)
    {
        string folder = context.Folder("language", name);
        string source = context.PathTo("bench", "language", name);
        HostProgramResult built = HostProgram.Build(new(source + ".cs") { Directory = Path.Combine(folder, "tusk") }, null, context.Cancellation);
        if (!built.Success) throw new BenchException($"{name}.cs does not compile\n{string.Join('\n', built.Messages)}");
        ProgramPair pair = new(context, name, Path.Combine(folder, "ours"), Path.Combine(folder, "theirs"));
        context.Run("gcc", [.. Flags, "-o", pair.Ours, Path.Combine(folder, "tusk", ModuleName.From(name) + ".c")]);
        context.Run("gcc", [.. Flags, "-o", pair.Theirs, source + ".c"]);
        return pair;
    }

    /// <summary>Both must print the same, or the work is not the same.</summary>
    public void CheckOutput(int iterations)
    {
        HostProcessResult ours = this.Context.Run(this.Ours, $"{iterations}"), theirs = this.Context.Run(this.Theirs, $"{iterations}");
        if (ours.Output != theirs.Output || ours.Output == "")
            throw new BenchException($"{this.Name}: the C# prints {ours.Output.Trim()}, {Path.GetFileName(this.Theirs)} {theirs.Output.Trim()}");
    }
}
