using Tusk.Cli.Building;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;

namespace Tusk.Bench.Drivers;

/// <summary>A sample built by Tusk and its twin in C, for the same kernel.</summary>
sealed record ModulePair(string Name, string Ours, string Theirs)
{
    /// <param name="context">The run.</param>
    /// <param name="kernel">What to build for.</param>
    /// <param name="name">The sample.</param>
    /// <param name="twins">What <see cref="BuildTwins"/> made.</param>
    public static ModulePair Build(BenchContext context, Kernel kernel, string name, IReadOnlyDictionary<string, string> twins)
    {
        ModuleBuildResult built = ModuleBuild.Run(new(context.PathTo("samples", name)) { Kernel = kernel.Name, Release = true }, context.Cancellation);
        if (!built.Success) throw new BenchException($"samples/{name} does not build\n{string.Join('\n', built.Messages)}");
        // The build of another kernel has the same path.
        string ours = Path.Combine(context.Folder("drivers", kernel.Name, "ours"), name + ".ko");
        File.Copy(built.Module!, ours, overwrite: true);
        return new(name, ours, twins[name]);
    }

    /// <summary>All modules of bench/drivers, by name.</summary>
    public static IReadOnlyDictionary<string, string> BuildTwins(BenchContext context, Kernel kernel)
    {
        string folder = context.Folder("drivers", kernel.Name, "theirs");
        foreach (string file in (string[])["Kbuild", "hello.c", "misc_device.c", "memory_device.c"])
            File.Copy(context.PathTo("bench", "drivers", file), Path.Combine(folder, file), overwrite: true);
        KernelModuleBuildResult built = KernelModuleBuild.Run(new(folder, kernel), cancellation: context.Cancellation);
        if (!built.Succeeded) throw new BenchException($"bench/drivers does not build\n{built.Log}");
        return built.Modules.ToDictionary(static m => Path.GetFileNameWithoutExtension(m));
    }
}
