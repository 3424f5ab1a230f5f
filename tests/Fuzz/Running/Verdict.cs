namespace Tusk.Tests.Fuzz.Running;

enum VerdictKind
{
    Same,

    /// <summary>The C# compiler does not take the text: a fault of the generator.</summary>
    NotCSharp,

    /// <summary>Tusk does not take it.</summary>
    Refused,

    /// <summary>Tusk or gcc failed inside.</summary>
    InternalError,

    /// <summary>The native program was ended by a sanitizer or a signal.</summary>
    Crashed,

    /// <summary>The native program printed something else.</summary>
    Differs,

    /// <summary>Objects were never freed.</summary>
    Leaked,

    /// <summary>One of the two did not end.</summary>
    TimedOut,
}

/// <param name="Kind">What happened.</param>
/// <param name="Signature">What a smaller program must show to be the same failure: a diagnostic's id, a sanitizer's word.</param>
/// <param name="Detail">For people.</param>
sealed record Verdict(VerdictKind Kind, string Signature, string Detail)
{
    /// <summary>Lines that the messages of a failed build speak of.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Numbers of the programs whose part of the output shows the failure.</summary>
    public IReadOnlyList<int> Parts { get; init; } = [];

    public static Verdict Same { get; } = new(VerdictKind.Same, "", "");

    public bool IsFailure => this.Kind != VerdictKind.Same;

    public bool IsAlike(Verdict other) => this.Kind == other.Kind && this.Signature == other.Signature;
}
