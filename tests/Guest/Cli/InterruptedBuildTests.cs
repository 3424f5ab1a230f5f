using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace Tusk.Tests.Guest.Cli;

public sealed partial class InterruptedBuildTests : IDisposable
{
    readonly string _project = Path.Combine(Directory.CreateTempSubdirectory().FullName, "interrupted");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_project)!, recursive: true);

    [Fact]
    public void An_interrupted_build_leaves_no_module_and_the_next_one_makes_it()
    {
        Run("new", "module", _project);
        using (Process build = Start("build", _project))
        {
            // While make is at work: the mark of a Kbuild run in progress is there.
            string mark = Path.Combine(_project, "obj", "Debug", "tusk", "kbuild", "6.12", ".in-progress");
            for (int i = 0; i < 1200 && !File.Exists(mark) && !build.HasExited; i++) Thread.Sleep(50);
            Thread.Sleep(300);
            Assert.False(build.HasExited, "the build was over before it was interrupted");
            Kill(build.Id, Sigterm);
            Assert.True(build.WaitForExit(TimeSpan.FromSeconds(15)));
            Assert.Contains(build.ExitCode, new[] { 130, 143 });
        }

        string output = Path.Combine(_project, "bin");
        Assert.Empty(Directory.Exists(output) ? Directory.GetFiles(output, "*", SearchOption.AllDirectories) : []);
        Assert.Equal(0, Run("build", _project));
        Assert.Single(Directory.GetFiles(output, "interrupted.ko", SearchOption.AllDirectories));
    }

    const int Sigterm = 15;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    static int Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    static Process Start(params string[] arguments) => Commands.Tusk.Start(arguments, new() { ["TUSK_KERNEL"] = "6.12" });
}
