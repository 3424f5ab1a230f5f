using System.Collections.Concurrent;
using System.Diagnostics;
using Tusk.Cli.Building;
using Tusk.Vm.Host;
using Xunit;

namespace Tusk.Tests.Guest.Commands;

/// <summary>A build that is interrupted, has nowhere to write, or is not alone leaves either a whole module or none.</summary>
public class BuildOutputTests
{
    [Theory, InlineData("translate"), InlineData("kbuild")]
    public void Interrupted_build_leaves_nothing_and_the_next_one_works(string stage)
    {
        using TemporaryProject project = new("interrupted_" + stage, ("Driver.cs", Sources.Minimal));
        project.Clean();
        using Process build = Tusk.Start(["build", project.Directory, "--kernel", "uml"]);
        string mark = stage == "kbuild" ? ".in-progress" : ".lock";
        Assert.True(SpinWait.SpinUntil(() => Exists(project, mark) || build.HasExited, TimeSpan.FromSeconds(120)));
        Assert.False(build.HasExited);
        if (stage == "kbuild") Thread.Sleep(300);
        HostProcess.Run("kill", ["-INT", build.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(build.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, build.ExitCode);
        Assert.Empty(Modules(project));
        HostProcessResult again = Tusk.Run(["build", project.Directory, "--kernel", "uml"]);
        Assert.True(again.ExitCode == 0, again.Error);
        IsWhole(Assert.Single(Modules(project)));
    }

    [Fact]
    public void Two_builds_at_once_both_succeed()
    {
        using TemporaryProject project = new("built_twice", ("Driver.cs", Sources.Minimal));
        project.Clean();
        using Process first = Tusk.Start(["build", project.Directory, "--kernel", "uml"]), second = Tusk.Start(["build", project.Directory, "--kernel", "uml"]);
        Assert.True(first.WaitForExit(TimeSpan.FromSeconds(200)) && second.WaitForExit(TimeSpan.FromSeconds(200)));
        Assert.Equal([0, 0], [first.ExitCode, second.ExitCode]);
        IsWhole(Assert.Single(Modules(project)));
    }

    [Fact]
    public void Evaluations_at_once_in_one_process_all_succeed()
    {
        using TemporaryProject project = new("evaluated_at_once", ("Driver.cs", Sources.Minimal));
        string file = ProjectFile.Find(project.Clean().Directory);
        ConcurrentBag<BuildMessage> messages = [];
        DriverProject?[] evaluated = new DriverProject?[4];
        Parallel.For(0, evaluated.Length, new ParallelOptions { MaxDegreeOfParallelism = evaluated.Length }, i =>
        {
            List<BuildMessage> own = [];
            evaluated[i] = ProjectCache.Get(file, "Debug", own, CancellationToken.None);
            own.ForEach(messages.Add);
        });
        Assert.Empty(messages);
        Assert.Single(evaluated.Select(static p => p?.Fingerprint).Distinct());
        Assert.NotNull(evaluated[0]);
    }

    [Fact]
    public void Output_folder_that_can_not_be_written_is_an_error()
    {
        using TemporaryProject project = new("no_output", ("Driver.cs", Sources.Minimal));
        project.Write("no_output.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutDir>/proc/nowhere/</OutDir></PropertyGroup></Project>""");
        HostProcessResult result = Tusk.Run(["build", project.Directory, "--kernel", "uml"]);
        Assert.True(result.ExitCode == 3, $"exit code {result.ExitCode}: {result.Error}");
        Assert.Contains("TUSK0021", result.Error);
        Assert.Contains("/proc/nowhere", result.Error);
    }

    [Fact]
    public void Failed_build_keeps_no_stale_module()
    {
        using TemporaryProject project = new("breaks_later", ("Driver.cs", Sources.Minimal));
        project.Clean();
        Assert.Equal(0, Tusk.Run(["build", project.Directory, "--kernel", "uml"]).ExitCode);
        project.Write("Driver.cs", Sources.Constructor("double half = 0.5; Log.Info($\"{(int)(half * 3)}\");"));
        Tusk.Fails(1, "TUSK0101", ["build", project.Directory, "--kernel", "uml"]);
        project.Write("Driver.cs", Sources.Minimal);
        Assert.Equal(0, Tusk.Run(["build", project.Directory, "--kernel", "uml"]).ExitCode);
        IsWhole(Assert.Single(Modules(project)));
    }

    static bool Exists(TemporaryProject project, string file) =>
        Directory.Exists(project.Intermediate) && Directory.EnumerateFiles(project.Intermediate, file, SearchOption.AllDirectories).Any();

    /// <summary>What lies where users look, half-written files included.</summary>
    static string[] Modules(TemporaryProject project) =>
        Directory.Exists(project.Output) ? Directory.GetFiles(project.Output, "*.ko*", SearchOption.AllDirectories) : [];

    static void IsWhole(string module) => Assert.Equal(0, HostProcess.Run("readelf", ["-a", "-W", module]).ExitCode);
}
