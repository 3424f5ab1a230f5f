namespace Linux;

/// <summary>What a failed <see cref="Assert"/> throws, after it has logged why.</summary>
public sealed class AssertionException : Exception;
