namespace Tusk.Bench;

/// <summary>Something can't be measured; the message tells what and why.</summary>
sealed class BenchException(string message) : Exception(message);
