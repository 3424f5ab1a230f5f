using System.Collections.Concurrent;
using Tusk.Vm.Guests;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;
using Xunit;

namespace Tusk.Tests.Guest;

/// <summary>The C modules under Modules/, built once a kernel and test run.</summary>
static class TestModule
{
    static readonly ConcurrentDictionary<(string Kernel, string Module), Lazy<string>> Built = new();

    /// <summary>The .ko of that module for that kernel; the build must have no warning.</summary>
    public static string Build(Kernel kernel, string module) => Built.GetOrAdd((kernel.Name, module), _ => new(() =>
    {
        string directory = Copy(module);
        KernelModuleBuildResult result = KernelModuleBuild.Run(new(directory, kernel) { Arguments = ["W=1"] });
        Assert.True(result.Succeeded, result.Log);
        Assert.Empty(result.Warnings);
        return Assert.Single(result.Modules);
    })).Value;

    /// <summary>A copy of the module's sources in a folder of its own.</summary>
    public static string Copy(string module)
    {
        string directory = Directory.CreateTempSubdirectory($"tusk-test-{module}-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Modules", module)))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        return directory;
    }

    /// <summary>Loads and unloads the module in a guest.</summary>
    public static GuestResult Load(string kernelName, string module, Func<GuestRequest, GuestRequest>? change = null)
    {
        Kernel kernel = Kernel.Resolve(kernelName);
        GuestRequest request = new()
        {
            Kernel = kernel, Modules = [new(Build(kernel, module))], Timeout = TimeSpan.FromSeconds(300), StallAfterReport = TimeSpan.FromSeconds(4),
        };
        return Vm.Guests.Guest.Run(change?.Invoke(request) ?? request);
    }

    /// <summary>The line of the module's source that contains the text, from 1.</summary>
    public static int LineOf(string module, string text, int occurrence = 1)
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Modules", module, module + ".c"));
        int found = 0;
        for (int i = 0; i < lines.Length; i++)
            if (lines[i].Contains(text, StringComparison.Ordinal) && ++found == occurrence)
                return i + 1;
        throw new InvalidOperationException($"{module}.c has no line with {text}");
    }
}
