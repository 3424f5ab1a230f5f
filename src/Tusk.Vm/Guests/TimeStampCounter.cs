using System.Globalization;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;

namespace Tusk.Vm.Guests;

/// <summary>
/// The rate of the host's time stamp counter, which is what QEMU's translator shows to its guests. A guest that must measure it
/// against the emulated PIT while the host is busy fails, and Debian's kernels then hang before they start their first process.
/// </summary>
static partial class TimeStampCounter
{
    /// <summary>Kilohertz, or null where the host does not tell.</summary>
    public static int? Kilohertz()
    {
        if (X86Base.IsSupported && X86Base.CpuId(0, 0).Eax >= 0x15)
        {
            (int denominator, int numerator, int crystal, _) = X86Base.CpuId(0x15, 0);
            if (denominator > 0 && numerator > 0 && crystal > 0)
                return (int)((long)crystal * numerator / denominator / 1000);
        }
        const string BaseFrequency = "/sys/devices/system/cpu/cpu0/cpufreq/base_frequency";
        if (File.Exists(BaseFrequency) && int.TryParse(File.ReadAllText(BaseFrequency), out int kilohertz))
            return kilohertz;
        if (!File.Exists("/proc/cpuinfo"))
            return null;
        string processor = File.ReadAllText("/proc/cpuinfo");
        if (Nominal().Match(processor) is { Success: true } nominal)
            return (int)(double.Parse(nominal.Groups[1].Value, CultureInfo.InvariantCulture) * 1_000_000);
        if (Current().Match(processor) is { Success: true } current)
            return (int)(double.Parse(current.Groups[1].Value, CultureInfo.InvariantCulture) * 1000);
        return null;
    }

    [GeneratedRegex(@"^model name.* @ (\d+\.\d+)GHz", RegexOptions.Multiline)]
    private static partial Regex Nominal();

    [GeneratedRegex(@"^cpu MHz\s*: (\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Current();
}
