using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Vm.Host;

namespace Tusk.Bench.Language;

/// <summary>
/// A program made of C# and one made of C, compiled with the same compiler and flags, in several layouts: by where its loops and branches happen to lie the
/// same code is faster or slower by a quarter, and that is nobody's merit.
/// </summary>
/// <param name="Context">The run.</param>
/// <param name="Name">The program.</param>
/// <param name="Ours">One file a layout, the compiler's own first.</param>
/// <param name="Theirs">As many.</param>
sealed record ProgramPair(BenchContext Context, string Name, IReadOnlyList<string> Ours, IReadOnlyList<string> Theirs)
{
    // The kernel's dialect and its optimisation; like the kernel, without vector registers in our own code.
    static readonly string[] Flags =
    [
        "-O2", "-std=gnu11", "-fno-strict-aliasing", "-fno-strict-overflow", "-fno-delete-null-pointer-checks", "-fwrapv", "-fno-tree-vectorize", "-g",
    ];

    // Some processors decode a branch slowly that touches the end of 32 bytes, which is luck.
    static readonly string[][] Layouts = [[], ["-Wa,-mbranches-within-32B-boundaries"], ["-falign-loops=32", "-Wa,-mbranches-within-32B-boundaries"]];

    public static ProgramPair Build(BenchContext context, string name)
    {
        string folder = context.Folder("language", name);
        string source = context.PathTo("bench", "language", name);
        HostProgramResult built = HostProgram.Build(new(source + ".cs") { Directory = Path.Combine(folder, "tusk") }, null, context.Cancellation);
        if (!built.Success) throw new BenchException($"{name}.cs does not compile\n{string.Join('\n', built.Messages)}");
        return new(context, name, Compile("ours", Path.Combine(folder, "tusk", ModuleName.From(name) + ".c")), Compile("theirs", source + ".c"));

        string[] Compile(string side, string c) =>
        [
            .. Layouts.Select((layout, i) =>
            {
                string program = Path.Combine(folder, $"{side}{i}");
                context.Run("gcc", [.. Flags, .. layout, "-o", program, c]);
                return program;
            }),
        ];
    }

    /// <summary>Both must print the same, or the work is not the same.</summary>
    public void CheckOutput(int iterations)
    {
        HostProcessResult ours = this.Context.Run(this.Ours[0], $"{iterations}"), theirs = this.Context.Run(this.Theirs[0], $"{iterations}");
        if (ours.Output != theirs.Output || ours.Output == "")
            throw new BenchException($"{this.Name}: the C# prints {ours.Output.Trim()}, {Path.GetFileName(this.Theirs[0])} {theirs.Output.Trim()}");
    }
}
