using System.Diagnostics;
using Tusk.Vm;
using Tusk.Vm.Guests;
using Tusk.Vm.Host;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;
using Xunit;

namespace Tusk.Tests.Guest;

/// <summary>What goes wrong outside of the kernel, and what the user is told. Needs the kernels uml and 6.12.</summary>
public class GuestErrorTests
{
    [Fact]
    public void MissingQemuNamesThePackage()
    {
        VmException error = Assert.Throws<VmException>(() => Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve("6.12"), Commands = ["true"], Tools = new HostTools { SearchPath = "/nonexistent", MayInstall = false },
        }));
        Assert.Equal(VmErrorKind.MissingTool, error.Kind);
        Assert.Contains("qemu-system-x86_64", error.Message);
        Assert.Contains("apt-get install -y --no-install-recommends qemu-system-x86", error.Remedy);
    }

    [Fact]
    public void MissingImageIsAnError()
    {
        VmException error = Assert.Throws<VmException>(() => Vm.Guests.Guest.Run(new() { Kernel = Kernel.Resolve("6.12") with { Image = "/nonexistent/vmlinuz" } }));
        Assert.Equal(VmErrorKind.MissingImage, error.Kind);
        Assert.Contains("/nonexistent/vmlinuz", error.Message);
    }

    [Fact]
    public void ImageThatIsNoKernelIsAnError()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "no kernel");
        VmException error = Assert.Throws<VmException>(() => Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve("6.12") with { Image = file }, Timeout = TimeSpan.FromSeconds(20),
        }));
        File.Delete(file);
        Assert.Equal(VmErrorKind.GuestStart, error.Kind);
        Assert.Contains("qemu", error.Log);
    }

    [Theory, InlineData(16, "Device or resource busy"), InlineData(12, "Cannot allocate memory"), InlineData(28, "No space left on device")]
    public void RefusingModuleGivesTheTextOfItsErrno(int errno, string text)
    {
        GuestResult result = TestModule.Load("uml", "refuses", r => r with
        {
            Modules = [r.Modules[0] with { Parameters = $"error={errno}" }], Commands = ["echo never"],
        });
        Assert.Equal(GuestOutcome.ModuleFailed, result.Outcome);
        Assert.Contains(text, result.Reason);
        Assert.Empty(result.Commands);
    }

    [Fact]
    public void BrokenModuleFileIsRefused()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("tusk-test-broken-").FullName, "broken.ko");
        File.WriteAllText(file, "this is no ELF file");
        GuestResult result = Vm.Guests.Guest.Run(new() { Kernel = Kernel.Resolve("uml"), Modules = [new(file)] });
        Assert.Equal(GuestOutcome.ModuleFailed, result.Outcome);
        Assert.Contains("invalid module format", result.Reason);
    }

    [Fact]
    public void ModuleOfAnotherKernelIsRefused()
    {
        string module = TestModule.Build(Kernel.Resolve("6.1"), "clean_misc");
        GuestResult result = Vm.Guests.Guest.Run(new() { Kernel = Kernel.Resolve("6.12"), Modules = [new(module)] });
        Assert.Equal(GuestOutcome.ModuleFailed, result.Outcome);
    }

    [Fact]
    public void KernelThatPanicsBeforeItsFirstProcessIsStartedTwiceAtMost()
    {
        Restarts restarts = new();
        GuestResult result = Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve("6.12"), KernelParameters = "rdinit=/missing root=/dev/missing", Events = restarts, Timeout = TimeSpan.FromSeconds(120),
        });
        Assert.Equal(GuestOutcome.Panicked, result.Outcome);
        Assert.Contains("VFS: Unable to mount root fs", result.Reason);
        Assert.Equal(result.Reason, result.RestartReason);
        Assert.Equal([result.Reason], restarts.Reasons);
    }

    [Theory, InlineData("yes flood >/dev/console"), InlineData("yes flood")]
    public void GuestThatTalksWithoutEndIsKilled(string command)
    {
        GuestResult result = Vm.Guests.Guest.Run(new() { Kernel = Kernel.Resolve("uml"), Commands = [command], OutputLimit = 4 << 20, Timeout = TimeSpan.FromMinutes(4) });
        Assert.Equal(GuestOutcome.TimedOut, result.Outcome);
        Assert.Equal("the guest said more than 4 MiB", result.Reason);
        Assert.InRange(result.Log.Sum(static l => l.Length) + result.Commands.Sum(static c => c.Output.Length), 2 << 20, 6 << 20);
    }

    [Fact]
    public void CommandThatTakesTooLongEndsTheGuest()
    {
        GuestResult result = Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve("uml"), Commands = ["echo one", "echo two; sleep 60", "echo three"], CommandTimeout = TimeSpan.FromSeconds(2),
        });
        Assert.Equal(GuestOutcome.TimedOut, result.Outcome);
        Assert.Equal("\"echo two; sleep 60\" was not done after 2 s", result.Reason);
        Assert.Equal(2, result.Commands.Count);
        Assert.Equal("one\n", result.Commands[0].Output);
        Assert.StartsWith("two\n", result.Commands[1].Output);
        Assert.Equal([0, null], result.Commands.Select(static c => c.ExitCode));
    }

    sealed class Restarts : IProgress<GuestEvent>
    {
        public List<string> Reasons { get; } = [];

        public void Report(GuestEvent value)
        {
            if (value is GuestRestarted restarted)
                Reasons.Add(restarted.Reason);
        }
    }

    [Fact]
    public void FolderThatIsNoBuildTreeIsAnError()
    {
        VmException error = Assert.Throws<VmException>(() => Kernel.Resolve("/tmp"));
        Assert.Equal(VmErrorKind.UnknownKernel, error.Kind);
        Assert.Contains("is missing", error.Message);
        error = Assert.Throws<VmException>(() => Kernel.Resolve("7.99"));
        Assert.Contains("6.12", error.Remedy);
    }

    [Fact]
    public void BuildTreeByPathBuildsAndBoots()
    {
        Kernel uml = Kernel.Resolve("uml");
        Kernel tree = Kernel.Resolve(uml.BuildTree);
        Assert.Equal(uml.Version, tree.Version);
        Assert.True(tree.IsUserMode);
        GuestResult result = Vm.Guests.Guest.Run(new() { Kernel = tree, Modules = [new(TestModule.Build(tree, "clean_misc"))] });
        Assert.True(result.IsClean, result.ToString());
    }

    [Fact]
    public void CompilerErrorsHaveTheirPosition()
    {
        string directory = TestModule.Copy("refuses");
        string source = Path.Combine(directory, "refuses.c");
        File.AppendAllText(source, "#line 7 \"Driver.cs\"\nint broken(void) { return missing; }\n");
        KernelModuleBuildResult result = KernelModuleBuild.Run(new(directory, Kernel.Resolve("uml")));
        Assert.False(result.Succeeded);
        CompilerMessage error = result.Errors.First();
        Assert.Equal(("Driver.cs", 7), (Path.GetFileName(error.File), error.Line));
        Assert.Contains("missing", error.Text);
    }

    [Fact]
    public void UndefinedSymbolIsAnErrorOfModpost()
    {
        string directory = TestModule.Copy("refuses");
        File.AppendAllText(Path.Combine(directory, "refuses.c"), "void nowhere(void);\nstatic void __exit leave(void) { nowhere(); }\nmodule_exit(leave);\n");
        KernelModuleBuildResult result = KernelModuleBuild.Run(new(directory, Kernel.Resolve("uml")));
        Assert.False(result.Succeeded);
        CompilerMessage error = Assert.Single(result.Errors);
        Assert.Equal("modpost", error.Tool);
        Assert.Contains("nowhere", error.Text);
    }

    [Theory, InlineData("uml"), InlineData("6.12")]
    public void CancellationKillsTheGuest(string kernel)
    {
        using CancellationTokenSource source = new();
        Stopwatch clock = Stopwatch.StartNew();
        string marker = Guid.NewGuid().ToString("N");
        Assert.ThrowsAny<OperationCanceledException>(() => Vm.Guests.Guest.Run(new()
        {
            Kernel = Kernel.Resolve(kernel), Commands = ["sleep 1000"], KernelParameters = $"marker={marker}",
            Events = new CancelWhenReady(source),
        }, source.Token));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(40), $"took {clock.Elapsed}");
        Thread.Sleep(500);
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), p => CommandLine(p).Contains(marker, StringComparison.Ordinal));
    }

    static string CommandLine(string process)
    {
        try
        {
            string file = Path.Combine(process, "cmdline");
            return File.Exists(file) ? File.ReadAllText(file) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    sealed class CancelWhenReady(CancellationTokenSource source) : IProgress<GuestEvent>
    {
        public void Report(GuestEvent value)
        {
            if (value is CommandStarted)
                source.Cancel();
        }
    }
}
