using System.Runtime.CompilerServices;
using Linux.Interop;

namespace Linux;

/// <summary>
/// The interpolated string of a <see cref="Log"/> call. It exists at compile time only: text and values become one C format and its
/// arguments. Values: integers, bool, char, enums (by number), pointers, strings, <see cref="Untrusted{T}"/> of them, UTF-8 spans. Formats: <c>x</c>,
/// <c>X</c>, <c>D</c>, each with a count of digits; alignment as in C#.
/// </summary>
[InterpolatedStringHandler, FormatHandler]
public readonly ref struct LogHandler
{
    public extern LogHandler(int literalLength, int formattedCount);

    public extern void AppendLiteral(string text);
    public extern void AppendFormatted<T>(T value);
    public extern void AppendFormatted<T>(T value, string format);
    public extern void AppendFormatted<T>(T value, int alignment);
    public extern void AppendFormatted<T>(T value, int alignment, string format);

    /// <summary>UTF-8 text.</summary>
    public extern void AppendFormatted(ReadOnlySpan<byte> text);

    /// <inheritdoc cref="AppendFormatted(ReadOnlySpan{byte})"/>
    public extern void AppendFormatted(ReadOnlySpan<byte> text, int alignment);
}
