using System.Text;

namespace Tusk.Compiler.Lowering;

/// <summary>Gives C identifiers that nothing in C, the kernel's headers or the program itself has.</summary>
sealed class Names
{
    // Keywords, types and object-like macros: any of them would change the meaning of a local or a member of that name.
    static readonly HashSet<string> Reserved = [.. """
        auto break case char const continue default do double else enum extern float for goto if inline int long register
        restrict return short signed sizeof static struct switch typedef union unsigned void volatile while asm typeof
        _Bool _Alignas _Alignof _Atomic _Generic _Static_assert __func__ alignas alignof static_assert
        bool true false NULL u8 u16 u32 u64 s8 s16 s32 s64 size_t ssize_t loff_t u_char u_int u_long ushort uint ulong
        __u8 __u16 __u32 __u64 __s8 __s16 __s32 __s64 __le16 __le32 __le64 __be16 __be32 __be64 uintptr_t intptr_t
        current linux unix i386 errno stdin stdout stderr min max clamp abs swap likely unlikely barrier offsetof container_of
        jiffies HZ module init_module cleanup_module main file private noinline notrace sigmask si_value si_int si_ptr
        main exit abort free malloc calloc printf fprintf memcpy memmove memset memcmp strlen kfree kzalloc kvfree printk
        I sun mips arm sparc
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    readonly HashSet<string> _global = [];

    /// <summary>The names of one function's locals and labels, which hide no global one.</summary>
    public Scope NewScope() => new(_global);

    /// <summary>Claims a name as it is: C code or a contract fixes it.</summary>
    public string Fix(string name)
    {
        _global.Add(name);
        return name;
    }

    /// <summary>A file-level name as near to the wanted one as may be.</summary>
    public string Claim(string wanted) => Unique(wanted, _global);

    /// <summary>A name of a local or label, unique in the scope, that it joins.</summary>
    public static string Unique(string wanted, HashSet<string> scope) => Unique(wanted, scope.Add);

    static string Unique(string wanted, Predicate<string> add)
    {
        string name = Identifier(wanted);
        for (int i = 2; !add(name); i++) name = $"{Identifier(wanted)}_{i}";
        return name;
    }

    /// <summary>The name of a struct member: only keywords and macros are in its way.</summary>
    public static string Member(string name) => name.Contains('.') ? name : Identifier(name);

    /// <summary>Any text as a C identifier that is not reserved.</summary>
    public static string Identifier(string text)
    {
        var result = new StringBuilder();
        foreach (char c in text) result.Append(char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_');
        if (result.Length == 0 || char.IsAsciiDigit(result[0])) result.Insert(0, '_');
        string name = result.ToString();
        return Reserved.Contains(name) || name.StartsWith("__", StringComparison.Ordinal) ? name.TrimStart('_') + "_" : name;
    }

    /// <summary>Names within a function.</summary>
    public sealed class Scope(HashSet<string> global)
    {
        readonly HashSet<string> _own = [];

        /// <summary>A name as near to the wanted one as may be.</summary>
        public string Claim(string wanted) => Unique(wanted, name => !global.Contains(name) && _own.Add(name));
    }
}
