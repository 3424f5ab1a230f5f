using System.Collections.Concurrent;
using Tusk.Cli.Building;
using Tusk.Vm.Kernels;
using Xunit;

namespace Tusk.Tests.Guest.Drivers;

/// <summary>C# projects of this repository as modules, built once a kernel and test run, with gcc's extra warnings.</summary>
static class Driver
{
    public static readonly string[] Samples = ["hello", "print", "misc_device", "memory_device", "mixed"];

    static readonly ConcurrentDictionary<(string Kernel, string Project), Lazy<string>> Built = new();

    /// <summary>The .ko of a project; there must be no warning of gcc, objtool or modpost.</summary>
    /// <param name="kernel">What to build for.</param>
    /// <param name="project">Path below the repository.</param>
    public static string Build(string kernel, string project) => Built.GetOrAdd((kernel, project), _ => new(() =>
    {
        ModuleBuildResult result = ModuleBuild.Run(new(Repository.PathTo(project)) { Kernel = kernel, MakeArguments = ["W=1"] }, CancellationToken.None);
        Assert.True(result.Success, string.Join('\n', result.Messages));
        Assert.Empty(result.Messages);
        return result.Module!;
    })).Value;

    /// <summary>The module with the project's [KernelTest] methods.</summary>
    public static string BuildTests(string kernel, string project) => Built.GetOrAdd((kernel, project + "?test"), _ => new(() =>
    {
        KernelTestBuildResult result = KernelTestBuild.Run(Repository.PathTo(project), kernel, CancellationToken.None);
        Assert.True(result.Success, string.Join('\n', result.Messages));
        Assert.Empty(result.Messages);
        return result.Module!;
    })).Value;
}
