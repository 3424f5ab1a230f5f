namespace Tusk.Runtime;

/// <summary>What native programs have of C.</summary>
static unsafe class HostIo
{
    /// <summary>Writes UTF-16 text to standard output as UTF-8.</summary>
    [CFunction("tusk_write_utf16")]
    public static extern void Write(char* text, int length);

    /// <summary>A new string of that length, zeroed; the caller fills it. Null: out of memory.</summary>
    /// <param name="length">In UTF-16 units.</param>
    /// <param name="like">Any string.</param>
    [CFunction("tusk_string_new")]
    public static extern void* NewString(int length, void* like);

    [CFunction("exit")]
    public static extern void Exit(int code);
}
