namespace Tusk.Runtime;

/// <summary>The framework's throw helpers that would box.</summary>
[StandsFor("System.ThrowHelper")]
static class ThrowHelperStandIn
{
    public static void ThrowKeyNotFoundException<T>(T key) => throw new KeyNotFoundException();

    public static void ThrowAddingDuplicateWithKeyArgumentException<T>(T key) => throw new ArgumentException();
}
