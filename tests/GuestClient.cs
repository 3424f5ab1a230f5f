using System.Collections.Concurrent;
using Tusk.Vm.Host;
using Xunit;

namespace Tusk.Tests;

/// <summary>C programs for the guest, which has no libraries: linked statically, built once a test run.</summary>
static class GuestClient
{
    static readonly ConcurrentDictionary<string, Lazy<string>> Built = new();

    /// <param name="source">Path below the repository.</param>
    public static string Build(string source) => Built.GetOrAdd(source, _ => new(() =>
    {
        string directory = Path.Combine(Repository.Artifacts, "clients");
        Directory.CreateDirectory(directory);
        string program = Path.Combine(directory, Path.GetFileNameWithoutExtension(source));
        HostProcessResult result = HostProcess.Run("gcc", ["-O2", "-static", "-Wall", "-Wextra", "-Werror", "-o", program, Repository.PathTo(source)]);
        Assert.True(result.ExitCode == 0, result.Tail());
        return program;
    })).Value;
}
