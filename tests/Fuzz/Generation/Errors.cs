using Tusk.Tests.Fuzz.Tree;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Exceptions that are thrown and caught.</summary>
sealed class Errors(Body body)
{
    // Derived classes first: a catch clause after that of its base is an error.
    static readonly string[] Framework =
    [
        "OverflowException", "DivideByZeroException", "ArithmeticException", "IndexOutOfRangeException", "NullReferenceException", "InvalidCastException",
        "ArgumentNullException", "ArgumentOutOfRangeException", "ArgumentException", "InvalidOperationException", "NotSupportedException",
    ];

    static readonly string[] Thrown = ["InvalidOperationException", "NotSupportedException", "ArgumentException", "OverflowException", "IndexOutOfRangeException"];

    /// <summary>Expression of a new exception.</summary>
    public Node New() => body.Choice.Percent(65) && body.World.Errors.Count > 0
        ? Node.Other($"new {body.Choice.Of(body.World.Errors)}()")
        : Node.Other($"new {body.Choice.Of(Thrown)}(\"{new string('m', body.Choice.Between(1, 5))}\")");

    /// <summary>Classes to catch, in an order that C# takes; the last may be Exception.</summary>
    public IReadOnlyList<string> Caught()
    {
        List<string> caught = [.. body.World.Errors.Concat(Framework).Where(_ => body.Choice.Percent(12))];
        if (caught.Count == 0 || body.Choice.Percent(60)) caught.Add("Exception");
        return caught;
    }
}
