namespace Tusk.Runtime;

/// <summary>Hash codes need no secret here: a fixed seed keeps programs deterministic.</summary>
[StandsFor("System.HashCode")]
static class HashCodeStandIn
{
    public static uint GenerateGlobalSeed() => 0x9e3779b1;
}

[StandsFor("System.Marvin")]
static class MarvinStandIn
{
    public static ulong GenerateSeed() => 0x9e3779b97f4a7c15;
}

/// <summary>The seed of dictionaries that meet many collisions.</summary>
[StandsFor("Interop")]
static unsafe class RandomBytesStandIn
{
    public static void GetRandomBytes(byte* buffer, int length)
    {
        for (int i = 0; i < length; i++) buffer[i] = (byte)(0x9e + i * 0x37 & 0xff);
    }
}
