using System.Globalization;

namespace Tusk.Tests.Fuzz.Running;

/// <summary>How much is run, from the environment.</summary>
static class FuzzSettings
{
    /// <summary>Of one run of the tests.</summary>
    public const int DefaultCount = 1000;

    public const int BatchSize = 50;

    /// <summary>TUSK_FUZZ_COUNT.</summary>
    public static int Count => int.TryParse(Environment.GetEnvironmentVariable("TUSK_FUZZ_COUNT"), CultureInfo.InvariantCulture, out int count) ? count : DefaultCount;

    /// <summary>TUSK_FUZZ_SEED, or one that was never used before.</summary>
    public static ulong Seed => ulong.TryParse(Environment.GetEnvironmentVariable("TUSK_FUZZ_SEED"), CultureInfo.InvariantCulture, out ulong seed) ? seed : NewSeed();

    /// <summary>The time in milliseconds: runs that follow each other do not share programs.</summary>
    public static ulong NewSeed() => (ulong)DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
}
