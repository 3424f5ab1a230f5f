using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using System.Text;

namespace Tusk.Vm.Kernels;

/// <summary>A change of one line of the kernel source, by text and not by line number so that it survives stable updates.</summary>
/// <param name="File">Path in the source.</param>
/// <param name="Old">Occurs exactly once.</param>
/// <param name="New">What stands there instead.</param>
sealed record SourceEdit(string File, string Old, string New);

/// <summary>How a kernel is built from Debian's source: fragments over tinyconfig, edits, targets. Plain data.</summary>
sealed record KernelRecipe(string Name, KernelKind Kind, string Description, string Cost)
{
    public required IReadOnlyList<string> Fragments { get; init; }
    public string SourcePackage { get; init; } = "linux-source-6.12";
    public string Architecture { get; init; } = "x86";
    public IReadOnlyList<SourceEdit> Edits { get; init; } = [];
    public IReadOnlyList<string> Targets { get; init; } = [];
    public string Image { get; init; } = "arch/x86/boot/bzImage";

    // A fresh leak counts after 1 s instead of 5: two scans see it, and a leak check stays a matter of seconds.
    static readonly SourceEdit YoungLeaks =
        new("mm/kmemleak.c", "#define MSECS_MIN_AGE\t\t5000", "#define MSECS_MIN_AGE\t\t1000");

    public static KernelRecipe UserMode { get; } = new("uml", KernelKind.UserMode,
        "User-mode Linux 6.12 with KASAN, lockdep, kmemleak, UBSAN: boots in half a second", "a build of 3 minutes, 120 MB on disk")
    {
        Fragments = ["uml"], Architecture = "um", Image = "linux",
        Edits = [YoungLeaks, new("arch/x86/um/user-offsets.c", "DEFINE_LONGS(HOST_FP_SIZE, 2696);", $"DEFINE_LONGS(HOST_FP_SIZE, {FloatingPointSize});")],
    };

    public static KernelRecipe Debug { get; } = new("debug", KernelKind.Debug,
        "6.12 for QEMU with KASAN, lockdep, kmemleak, UBSAN", "a build of 6 minutes, 150 MB on disk")
    {
        Fragments = ["debug"], Targets = ["bzImage", "modules"], Edits = [YoungLeaks],
    };

    public static KernelRecipe DebugFull { get; } = new("debug-full", KernelKind.Debug,
        "the debug kernel with buses, block, network, USB, BPF", "a build of 13 minutes, 300 MB on disk")
    {
        Fragments = ["debug", "debug-full"], Targets = ["bzImage", "modules"], Edits = [YoungLeaks],
    };

    // User-mode Linux 6.12 keeps the host's extended state in an array of fixed size and panics where the host's is larger (AMX).
    static int FloatingPointSize
    {
        get
        {
            if (!X86Base.IsSupported || X86Base.CpuId(0, 0).Eax < 13)
                return 2696;
            (_, int enabled, _, _) = X86Base.CpuId(13, 0);
            return Math.Max(2696, (enabled + 63) / 64 * 64);
        }
    }

    /// <summary>The text of all fragments together.</summary>
    public string Configuration()
    {
        StringBuilder all = new();
        foreach (string fragment in Fragments)
        {
            using Stream stream = typeof(KernelRecipe).Assembly.GetManifestResourceStream($"{fragment}.config")
                ?? throw new InvalidOperationException($"the resource {fragment}.config is missing");
            all.Append(new StreamReader(stream).ReadToEnd());
        }
        return all.ToString();
    }

    /// <summary>Changes with whatever changes the kernel, except the source itself.</summary>
    public string Fingerprint()
    {
        string all = string.Join('\n', [Configuration(), Architecture, Image, .. Edits.Select(e => e.ToString()), .. Targets]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
    }
}
