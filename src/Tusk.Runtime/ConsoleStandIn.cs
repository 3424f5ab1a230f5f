using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tusk.Runtime.Text;

namespace Tusk.Runtime;

/// <summary>Standard output of native programs.</summary>
[StandsFor("System.Console")]
static unsafe class ConsoleStandIn
{
    [HostOnly] public static void WriteLine() => Put("\n".AsSpan());

    [HostOnly]
    public static void WriteLine(string? value)
    {
        Put(value.AsSpan());
        Put("\n".AsSpan());
    }

    [HostOnly] public static void WriteLine(bool value) => WriteLine(value ? "True" : "False");

    [HostOnly]
    public static void WriteLine(char value)
    {
        Write(value);
        WriteLine();
    }

    [HostOnly]
    public static void WriteLine(int value)
    {
        Write(value);
        WriteLine();
    }

    [HostOnly]
    public static void WriteLine(uint value)
    {
        Write(value);
        WriteLine();
    }

    [HostOnly]
    public static void WriteLine(long value)
    {
        Write(value);
        WriteLine();
    }

    [HostOnly]
    public static void WriteLine(ulong value)
    {
        Write(value);
        WriteLine();
    }

    [HostOnly] public static void WriteLine(string format, object? arg0) => WriteLine(string.Format(format, arg0));

    [HostOnly] public static void WriteLine(string format, object? arg0, object? arg1) => WriteLine(string.Format(format, arg0, arg1));

    [HostOnly] public static void WriteLine(string format, object? arg0, object? arg1, object? arg2) => WriteLine(string.Format(format, arg0, arg1, arg2));

    [HostOnly] public static void WriteLine(string format, params object?[]? arg) => WriteLine(string.Format(format, arg ?? []));

    [HostOnly] public static void WriteLine(object? value) => WriteLine(value is IFormattable formattable ? formattable.ToString(null, null) : value?.ToString());

    [HostOnly] public static void Write(object? value) => Write(value is IFormattable formattable ? formattable.ToString(null, null) : value?.ToString());

    [HostOnly] public static void Write(string? value) => Put(value.AsSpan());

    [HostOnly] public static void Write(bool value) => Put((value ? "True" : "False").AsSpan());

    [HostOnly] public static void Write(char value) => Put(new ReadOnlySpan<char>(in value));

    [HostOnly] public static void Write(int value) => Write((long)value);

    [HostOnly] public static void Write(uint value) => Write((ulong)value);

    [HostOnly]
    public static void Write(long value)
    {
        Span<char> buffer = stackalloc char[IntegerText.MaxLength];
        ulong magnitude = value < 0 ? unchecked((ulong)-value) : (ulong)value;
        Put(buffer[IntegerText.Format(magnitude, value < 0, buffer)..]);
    }

    [HostOnly]
    public static void Write(ulong value)
    {
        Span<char> buffer = stackalloc char[IntegerText.MaxLength];
        Put(buffer[IntegerText.Format(value, false, buffer)..]);
    }

    static void Put(ReadOnlySpan<char> text) => HostIo.Write((char*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(text)), text.Length);
}

[StandsFor("System.Environment")]
static class EnvironmentStandIn
{
    [HostOnly] public static void Exit(int exitCode) => HostIo.Exit(exitCode);

    public static int get_CurrentManagedThreadId() => 1;
}
