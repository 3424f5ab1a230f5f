using System.Runtime.CompilerServices;

namespace Tusk.Runtime.Text;

/// <summary>DefaultInterpolatedStringHandler of native programs: collects the pieces in an array that grows.</summary>
[StandsFor("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler")]
ref struct InterpolatedString
{
    char[] _buffer;
    int _length;

    [HostOnly]
    public InterpolatedString(int literalLength, int formattedCount) => _buffer = new char[literalLength + formattedCount * 11 + 16];

    [HostOnly]
    public InterpolatedString(int literalLength, int formattedCount, IFormatProvider? provider) : this(literalLength, formattedCount)
    {
    }

    /// <param name="literalLength">Characters of the literal parts.</param>
    /// <param name="formattedCount">How many values come between them.</param>
    /// <param name="provider">Of cultures, of which there is one.</param>
    /// <param name="initialBuffer">The framework's room on the stack, which this one does not need.</param>
    [HostOnly]
    public InterpolatedString(int literalLength, int formattedCount, IFormatProvider? provider, Span<char> initialBuffer) : this(literalLength, formattedCount)
    {
    }

    [HostOnly]
    public void AppendLiteral(string value) => this.Append(value.AsSpan());

    [HostOnly]
    public void AppendFormatted(string? value)
    {
        if (value is not null) this.Append(value.AsSpan());
    }

    [HostOnly]
    public void AppendFormatted(string? value, int alignment = 0, string? format = null) => this.AppendAligned(value, alignment);

    [HostOnly]
    public void AppendFormatted(ReadOnlySpan<char> value) => this.Append(value);

    [HostOnly]
    public void AppendFormatted(ReadOnlySpan<char> value, int alignment = 0, string? format = null)
    {
        int start = _length;
        this.Append(value);
        this.Align(start, alignment);
    }

    [HostOnly]
    public void AppendFormatted(object? value, int alignment = 0, string? format = null) => this.AppendFormatted<object?>(value, alignment, format);

    [HostOnly]
    public void AppendFormatted<T>(T value) => this.AppendFormatted(value, 0, null);

    [HostOnly]
    public void AppendFormatted<T>(T value, string? format) => this.AppendFormatted(value, 0, format);

    [HostOnly]
    public void AppendFormatted<T>(T value, int alignment) => this.AppendFormatted(value, alignment, null);

    [HostOnly]
    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        if (IsInteger<T>() || value is not ISpanFormattable)
        {
            this.AppendAligned(TextOf(value, format), alignment);
            return;
        }

        int start = _length, written;
        while (!((ISpanFormattable)value).TryFormat(new Span<char>(_buffer, _length, _buffer.Length - _length), out written, format, null))
            this.Reserve(_buffer.Length - _length + 1);
        _length += written;
        this.Align(start, alignment);
    }

    [HostOnly]
    public override string ToString() => StringStandIn.Construct(new ReadOnlySpan<char>(_buffer, 0, _length));

    [HostOnly]
    public string ToStringAndClear() => StringStandIn.Construct(new ReadOnlySpan<char>(_buffer, 0, _length));

    [HostOnly]
    static string? TextOf<T>(T value, string? format)
    {
        if (value is null) return null;
        if (typeof(T) == typeof(sbyte)) return IntegerText.ToString(Unsafe.As<T, sbyte>(ref value), 8, format);
        if (typeof(T) == typeof(byte)) return IntegerText.ToString((ulong)Unsafe.As<T, byte>(ref value), 8, format);
        if (typeof(T) == typeof(short)) return IntegerText.ToString(Unsafe.As<T, short>(ref value), 16, format);
        if (typeof(T) == typeof(ushort)) return IntegerText.ToString((ulong)Unsafe.As<T, ushort>(ref value), 16, format);
        if (typeof(T) == typeof(int)) return IntegerText.ToString(Unsafe.As<T, int>(ref value), 32, format);
        if (typeof(T) == typeof(uint)) return IntegerText.ToString((ulong)Unsafe.As<T, uint>(ref value), 32, format);
        if (typeof(T) == typeof(long)) return IntegerText.ToString(Unsafe.As<T, long>(ref value), 64, format);
        if (typeof(T) == typeof(ulong)) return IntegerText.ToString(Unsafe.As<T, ulong>(ref value), 64, format);
        if (typeof(T) == typeof(nint)) return IntegerText.ToString((long)Unsafe.As<T, nint>(ref value), 64, format);
        if (typeof(T) == typeof(nuint)) return IntegerText.ToString((ulong)Unsafe.As<T, nuint>(ref value), 64, format);
        return value is IFormattable ? ((IFormattable)value).ToString(format, null) : value.ToString();
    }

    static bool IsInteger<T>() => typeof(T) == typeof(sbyte) || typeof(T) == typeof(byte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort)
        || typeof(T) == typeof(int) || typeof(T) == typeof(uint) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(nint) || typeof(T) == typeof(nuint);

    /// <summary>Spaces before or after what was appended since a place.</summary>
    [HostOnly]
    void Align(int start, int alignment)
    {
        int appended = _length - start, padding = (alignment < 0 ? -alignment : alignment) - appended;
        if (padding <= 0) return;
        this.Pad(padding);
        if (alignment < 0) return;
        Span<char> all = new(_buffer, start, appended + padding);
        all[..appended].CopyTo(all[padding..]);
        all[..padding].Fill(' ');
    }

    [HostOnly]
    void AppendAligned(string? text, int alignment)
    {
        ReadOnlySpan<char> characters = text.AsSpan();
        int padding = (alignment < 0 ? -alignment : alignment) - characters.Length;
        if (alignment > 0) this.Pad(padding);
        this.Append(characters);
        if (alignment < 0) this.Pad(padding);
    }

    [HostOnly]
    void Pad(int count)
    {
        if (count <= 0) return;
        this.Reserve(count);
        new Span<char>(_buffer, _length, count).Fill(' ');
        _length += count;
    }

    [HostOnly]
    void Append(ReadOnlySpan<char> text)
    {
        this.Reserve(text.Length);
        text.CopyTo(new Span<char>(_buffer, _length, text.Length));
        _length += text.Length;
    }

    [HostOnly]
    void Reserve(int count)
    {
        if (_length + count <= _buffer.Length) return;
        int size = _buffer.Length * 2;
        while (size < _length + count) size *= 2;
        var grown = new char[size];
        new ReadOnlySpan<char>(_buffer, 0, _length).CopyTo(grown);
        _buffer = grown;
    }
}
