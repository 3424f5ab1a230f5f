using Tusk.Bench.Reporting;
using Tusk.Vm.Kernels;

namespace Tusk.Bench.Drivers;

/// <summary>The samples beside the same drivers in C: size of their code, and what they do a second in guests.</summary>
static class DriverSuite
{
    const string Suite = "drivers";

    static readonly (string Name, string Device, string[] Operations)[] Drivers =
    [
        ("hello", "", []),
        ("misc_device", "/dev/tusk-misc-device", ["read", "write", "unknown", "get", "open"]),
        ("memory_device", "/dev/memory", ["read", "write"]),
    ];

    public static IEnumerable<Comparison> Run(BenchContext context)
    {
        foreach (string kernelName in (string[])["6.12", "uml"])
        {
            Kernel kernel = Kernel.Resolve(kernelName, new Progress<string>(BenchContext.Tell), context.Cancellation);
            (string Name, string Device, string[] Operations)[] drivers = [.. Drivers.Where(d => context.Includes(d.Name))];
            BenchContext.Tell($"drivers: building for {kernelName}");
            IReadOnlyDictionary<string, string> theirs = ModulePair.BuildTwins(context, kernel);
            ModulePair[] pairs = [.. drivers.Select(d => ModulePair.Build(context, kernel, d.Name, theirs))];
            if (!kernel.IsUserMode)
            {
                foreach (ModulePair pair in pairs) yield return new(Suite, pair.Name, Metric.Text, TextSize.Of(context, pair.Ours), TextSize.Of(context, pair.Theirs));
            }

            foreach (((_, string device, string[] operations), ModulePair pair) in drivers.Zip(pairs))
            {
                if (operations.Length == 0) continue;
                BenchContext.Tell($"drivers: {pair.Name} in {kernelName}");
                foreach ((string operation, double ourRate, double theirRate) in DeviceRates.Measure(context, kernel, pair, device, operations))
                    yield return new(Suite, $"{pair.Name} {operation} ({kernelName})", Metric.Guest, ourRate, theirRate);
                if (kernel.IsUserMode) continue;
                foreach ((string operation, double ours, double their) in DeviceRates.CountInstructions(context, kernel, pair, device, operations))
                    yield return new(Suite, $"{pair.Name} {operation} ({kernelName})", Metric.Instructions, ours, their);
            }
        }
    }
}
