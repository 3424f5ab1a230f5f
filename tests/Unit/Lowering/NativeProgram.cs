using System.Diagnostics;
using Tusk.Compiler;
using Tusk.Compiler.IR;
using Tusk.Compiler.Targets;

namespace Tusk.Tests.Unit.Lowering;

/// <summary>Emits a program for the host, compiles it with the kernel's warnings and the sanitizers, and runs it.</summary>
static class NativeProgram
{
    public sealed record Outcome(int ExitCode, string Output, string Error, string Source);

    public static Outcome Run(IrProgram program, params (string Name, string Value)[] environment) => Run(program, "", environment);

    /// <param name="program">What to run.</param>
    /// <param name="prelude">C that stands before the generated file.</param>
    /// <param name="environment">Environment variables.</param>
    public static Outcome Run(IrProgram program, string prelude, params (string Name, string Value)[] environment)
    {
        var sink = new DiagnosticSink();
        IReadOnlyList<GeneratedFile> files = HostTarget.Emit(program, sink);
        Assert.Empty(sink.Diagnostics);
        string folder = Directory.CreateTempSubdirectory("tusk").FullName;
        try
        {
            foreach (GeneratedFile file in files) File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
            File.WriteAllText(Path.Combine(folder, "prelude.h"), prelude);
            string source = files[0].Text;
            Outcome compiled = Start(folder, "gcc", ["-std=gnu11", "-Wall", "-Wextra", "-Wno-unused-parameter", "-Wno-sign-compare", "-Wno-type-limits", "-Wmissing-prototypes",
                "-Wdeclaration-after-statement", "-Wno-missing-field-initializers", "-Werror", "-O1", "-g", "-fno-strict-aliasing", "-fwrapv", "-Wno-maybe-uninitialized",
                "-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-include", "prelude.h", "-o", "program", files[0].Path], source, []);
            Assert.True(compiled.ExitCode == 0, compiled.Error + source);
            return Start(folder, Path.Combine(folder, "program"), [], source, environment);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static Outcome Start(string folder, string file, string[] arguments, string source, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result, source);
    }
}
