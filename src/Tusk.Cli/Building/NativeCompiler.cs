using Tusk.Compiler;
using Tusk.Vm.Host;
using Tusk.Vm.Modules;

namespace Tusk.Cli.Building;

sealed record NativeResult(bool Success, IReadOnlyList<BuildMessage> Messages);

/// <summary>The C of the Host target to a native program.</summary>
static class NativeCompiler
{
    public static NativeResult Run(BuildDirectory directory, IReadOnlyList<GeneratedFile> files, string name, HostProgramRequest request,
        string sourceDirectory, CancellationToken cancellation)
    {
        HostTools.Default.Require(new("gcc", "gcc"), "to compile the generated C", cancellation: cancellation);
        // The kernel's own rules for signed overflow and aliasing, so that both targets mean the same.
        string[] dialect = ["-std=gnu11", "-fno-strict-overflow", "-fno-strict-aliasing", "-fno-delete-null-pointer-checks"];
        string[] level = request switch
        {
            // Copying no bytes to or from null is fine in C#, and in C where null checks are kept.
            { Sanitize: true } => ["-O1", "-g1", "-fno-omit-frame-pointer", "-fsanitize=address,undefined", "-fno-sanitize=nonnull-attribute", "-fno-sanitize-recover=all"],
            { Debug: true } => ["-O0", "-g"],
            _ => ["-O2", "-g"],
        };
        string temporary = directory.InFolder(name + ".tmp");
        HostProcessResult gcc = HostProcess.Run("gcc",
            [.. dialect, .. level, "-o", temporary, .. files.Select(static f => f.Path).Where(static p => p.EndsWith(".c", StringComparison.Ordinal))],
            directory.Path, null, null, cancellation);
        List<BuildMessage> messages =
            [.. CompilerMessage.Parse(gcc.Output + gcc.Error).Select(m => BuildMessage.From(m, sourceDirectory, directory.Path))];
        if (gcc.ExitCode == 0)
        {
            File.Move(temporary, directory.InFolder(name), overwrite: true);
        }
        else if (!messages.Exists(static m => m.IsError))
        {
            messages.Add(BuildMessage.From(new CompilerMessage(CompilerMessageKind.Error, "gcc", "", 0, 0, gcc.Tail(3).Replace('\n', ' '))));
        }

        return new(gcc.ExitCode == 0, messages);
    }
}
