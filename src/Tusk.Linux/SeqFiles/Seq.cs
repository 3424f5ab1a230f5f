// C header: linux/seq_file.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// The text of a file that is made as it is read. It is passed by ref. When the text doesn't fit the kernel's buffer, the callback is called again with
/// a larger one: it must have no effect but to write. Process context; may sleep.
/// </summary>
[CStruct("struct seq_file", Header = "linux/seq_file.h")]
public unsafe struct Seq
{
    [CField("private")]
    internal void* Data;
}

/// <summary>Writes the text.</summary>
public delegate void SeqShow<in TState>(ref Seq seq, TState state);

/// <summary>Writing to a <see cref="Seq"/>.</summary>
[NeverSleeps]
public static class SeqExtensions
{
    [FormatFunction("seq_printf", Header = "linux/seq_file.h")]
    public static extern void Write(this ref Seq seq, LogHandler text);

    [FormatFunction("seq_printf", Header = "linux/seq_file.h")]
    public static extern void Write(this ref Seq seq, string text);

    /// <summary>Writes the text and a line feed.</summary>
    [FormatFunction("seq_printf", Header = "linux/seq_file.h", Suffix = "\n")]
    public static extern void WriteLine(this ref Seq seq, LogHandler text);

    /// <inheritdoc cref="WriteLine(ref Seq, LogHandler)"/>
    [FormatFunction("seq_printf", Header = "linux/seq_file.h", Suffix = "\n")]
    public static extern void WriteLine(this ref Seq seq, string text);

    /// <summary>Writes bytes as they are.</summary>
    public static unsafe void WriteBytes(this ref Seq seq, ReadOnlySpan<byte> bytes)
    {
        // SAFETY: bytes has that length; the kernel makes the call again when the buffer was too small.
        fixed (Seq* target = &seq)
        fixed (byte* source = bytes)
        {
            SeqFile.Write(target, source, (nuint)(uint)bytes.Length);
        }
    }
}
