using System.Text;

namespace Tusk.Runtime.Text;

/// <summary>StringBuilder's handler of <c>Append($"…")</c>: every piece goes to the builder at once.</summary>
[StandsFor("System.Text.StringBuilder+AppendInterpolatedStringHandler")]
struct BuilderInterpolation
{
    readonly StringBuilder _builder;

    [HostOnly]
    public BuilderInterpolation(int literalLength, int formattedCount, StringBuilder stringBuilder) => _builder = stringBuilder;

    [HostOnly]
    public BuilderInterpolation(int literalLength, int formattedCount, StringBuilder stringBuilder, IFormatProvider? provider) => _builder = stringBuilder;

    [HostOnly]
    public readonly void AppendLiteral(string value) => _builder.Append(value);

    [HostOnly]
    public readonly void AppendFormatted(string? value) => _builder.Append(value);

    [HostOnly]
    public readonly void AppendFormatted(string? value, int alignment = 0, string? format = null) => this.AppendFormatted<string?>(value, alignment, format);

    [HostOnly]
    public readonly void AppendFormatted(object? value, int alignment = 0, string? format = null) => this.AppendFormatted<object?>(value, alignment, format);

    [HostOnly]
    public readonly void AppendFormatted(ReadOnlySpan<char> value) => _builder.Append(value);

    [HostOnly]
    public readonly void AppendFormatted(ReadOnlySpan<char> value, int alignment = 0, string? format = null)
    {
        var text = new InterpolatedString(value.Length, 1);
        text.AppendFormatted(value, alignment, format);
        _builder.Append(text.ToStringAndClear());
    }

    [HostOnly]
    public readonly void AppendFormatted<T>(T value) => this.AppendFormatted(value, 0, null);

    [HostOnly]
    public readonly void AppendFormatted<T>(T value, string? format) => this.AppendFormatted(value, 0, format);

    [HostOnly]
    public readonly void AppendFormatted<T>(T value, int alignment) => this.AppendFormatted(value, alignment, null);

    [HostOnly]
    public readonly void AppendFormatted<T>(T value, int alignment, string? format)
    {
        var text = new InterpolatedString(0, 1);
        text.AppendFormatted(value, alignment, format);
        _builder.Append(text.ToStringAndClear());
    }
}
