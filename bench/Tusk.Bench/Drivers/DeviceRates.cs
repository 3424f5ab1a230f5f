using System.Globalization;
using Tusk.Vm.Guests;
using Tusk.Vm.Kernels;

namespace Tusk.Bench.Drivers;

/// <summary>Operations a second on a device, of both modules in turn in one guest; the median over the rounds.</summary>
static class DeviceRates
{
    const int Milliseconds = 50;

    // The machine's other work comes and goes: many short rounds, ours and theirs side by side in each.
    const int Rounds = 15;

    // An emulated clock that is late now and then must not be given up for one that counts ticks.
    const string OnlyTsc = "tsc=reliable";

    // What -icount shift=0 means: a nanosecond each.
    const int InstructionsPerSecond = 1_000_000_000;

    public static IEnumerable<(string Operation, double Ours, double Theirs)> Measure(BenchContext context, Kernel kernel, ModulePair pair, string device,
        string[] operations) => Run(context, pair, device, operations, Rounds, new() { Kernel = kernel, KernelParameters = OnlyTsc });

    /// <summary>
    /// Instructions an operation takes, system call and client included: QEMU's clock counts them instead of time, so a busy machine does not matter.
    /// </summary>
    public static IEnumerable<(string Operation, double Ours, double Theirs)> CountInstructions(BenchContext context, Kernel kernel, ModulePair pair, string device,
        string[] operations)
    {
        GuestRequest request = new()
        {
            Kernel = kernel, QemuArguments = ["-icount", "shift=0,sleep=off"], KernelParameters = $"{OnlyTsc} tsc_early_khz={InstructionsPerSecond / 1000}",
        };
        return Run(context, pair, device, operations, 3, request)
            .Select(static r => (r.Operation, InstructionsPerSecond / r.Ours, InstructionsPerSecond / r.Theirs));
    }

    static IEnumerable<(string Operation, double Ours, double Theirs)> Run(BenchContext context, ModulePair pair, string device, string[] operations, int rounds,
        GuestRequest guest)
    {
        string client = Path.Combine(context.Folder("clients"), "device_rates");
        context.Run("gcc", "-O2", "-static", "-o", client, context.PathTo("bench", "clients", "device_rates.c"));
        GuestRequest request = guest with
        {
            Files = [new(pair.Ours, "/modules/ours.ko"), new(pair.Theirs, "/modules/theirs.ko"), new(client, "/bin/device_rates")],
            Commands = [Script(pair.Name, device, operations, rounds)],
            Processors = 1,
            Timeout = TimeSpan.FromMinutes(5),
        };
        GuestResult result = Guest.Run(request, context.Cancellation);
        if (!result.IsClean) throw new BenchException($"{pair.Name} in {guest.Kernel.Name}: {result}\n{result.LogTail()}");
        ILookup<(string, string), double> rates = result.Commands[0].Output.Split('\n').Select(static l => l.Split(' ')).Where(static w => w.Length == 3)
            .ToLookup(static w => (w[0], w[1]), static w => double.Parse(w[2], CultureInfo.InvariantCulture));
        foreach (string operation in operations)
        {
            double[] ours = [.. rates[("ours", operation)]], theirs = [.. rates[("theirs", operation)]];
            if (ours.Length != rounds || theirs.Length != rounds) throw new BenchException($"{pair.Name} in {guest.Kernel.Name}: {operation} was not measured");
            // The median of the ratios: neighbours in time have the same share of the machine.
            double ratio = Median(ours.Zip(theirs, static (o, t) => o / t)), reference = Median(theirs);
            yield return (operation, ratio * reference, reference);
        }
    }

    static string Script(string name, string device, string[] operations, int rounds) => $"""
        # What a driver logs shall cost what it costs to log, not what a serial line costs.
        echo N >/sys/module/printk/parameters/ignore_loglevel
        dmesg -n 1
        for round in $(seq {rounds}); do
          for side in ours theirs; do
            insmod /modules/$side.ko || exit 1
            device_rates {device} {Milliseconds} {string.Join(' ', operations)} >/tmp/rates || exit 1
            sed "s/^/$side /" /tmp/rates
            rmmod {name} || exit 1
          done
        done
        """;

    static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
