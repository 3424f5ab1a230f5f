using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tusk.Runtime.Text;

/// <summary>System.String where its own code leaves IL: allocation and comparison.</summary>
[StandsFor("System.String")]
static unsafe class StringStandIn
{
    /// <summary>A string of unset characters, for the maker to fill before anyone else sees it.</summary>
    [HostOnly]
    public static string FastAllocateString(nint length) => Allocate((int)length);

    [HostOnly]
    public static string Construct(char c, int count)
    {
        if (count < 0) throw new ArgumentOutOfRangeException("count");
        string result = Allocate(count);
        Characters(result).Fill(c);
        return result;
    }

    [HostOnly]
    public static string Construct(ReadOnlySpan<char> value)
    {
        string result = Allocate(value.Length);
        value.CopyTo(Characters(result));
        return result;
    }

    [HostOnly]
    public static string Construct(char[]? value) => value is null ? "" : Construct(new ReadOnlySpan<char>(value));

    [HostOnly]
    public static string Construct(char[] value, int startIndex, int length) => Construct(new ReadOnlySpan<char>(value, startIndex, length));

    [HostOnly]
    public static string Concat(string? str0, string? str1) => Join(str0, str1, null, null);

    [HostOnly]
    public static string Concat(string? str0, string? str1, string? str2) => Join(str0, str1, str2, null);

    [HostOnly]
    public static string Concat(string? str0, string? str1, string? str2, string? str3) => Join(str0, str1, str2, str3);

    [HostOnly]
    public static string Concat(params string?[] values)
    {
        int length = 0;
        foreach (string? value in values) length += value is null ? 0 : value.Length;
        string result = Allocate(length);
        Span<char> rest = Characters(result);
        foreach (string? value in values) rest = Append(rest, value);
        return result;
    }

    [HostOnly]
    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1)
    {
        string result = Allocate(str0.Length + str1.Length);
        str0.CopyTo(Characters(result));
        str1.CopyTo(Characters(result)[str0.Length..]);
        return result;
    }

    [HostOnly]
    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2)
    {
        string result = Allocate(str0.Length + str1.Length + str2.Length);
        Span<char> rest = Characters(result);
        str0.CopyTo(rest);
        str1.CopyTo(rest[str0.Length..]);
        str2.CopyTo(rest[(str0.Length + str1.Length)..]);
        return result;
    }

    [HostOnly]
    public static string Substring(string self, int startIndex)
    {
        if ((uint)startIndex > (uint)self.Length) throw new ArgumentOutOfRangeException("startIndex");
        return Construct(self.AsSpan(startIndex));
    }

    [HostOnly]
    public static string Substring(string self, int startIndex, int length)
    {
        if ((uint)startIndex > (uint)self.Length) throw new ArgumentOutOfRangeException("startIndex");
        if ((uint)length > (uint)(self.Length - startIndex)) throw new ArgumentOutOfRangeException("length");
        return Construct(self.AsSpan(startIndex, length));
    }

    public static char get_Chars(string self, int index)
    {
        if ((uint)index >= (uint)self.Length) throw new IndexOutOfRangeException();
        return Unsafe.Add(ref MemoryMarshal.GetReference(self.AsSpan()), index);
    }

    public static bool op_Equality(string? a, string? b) => Same(a, b);

    public static bool op_Inequality(string? a, string? b) => !Same(a, b);

    public static bool Equals(string self, string? value) => Same(self, value);

    public static bool Equals(string? a, string? b, StringComparison comparisonType)
    {
        if (!IgnoresCase(comparisonType)) return Same(a, b);
        return ReferenceEquals(a, b) || a is not null && b is not null && MemoryExtensions.Equals(a.AsSpan(), b.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    public static int GetHashCode(string self)
    {
        uint hash = 2166136261;
        foreach (char c in self.AsSpan()) hash = unchecked((hash ^ c) * 16777619);
        return unchecked((int)hash);
    }

    public static int CompareOrdinal(string? a, string? b) => a is null ? b is null ? 0 : -1 : b is null ? 1 : a.AsSpan().SequenceCompareTo(b.AsSpan());

    /// <summary>Without cultures, as in the invariant mode of globalization, text compares by its code units.</summary>
    public static int CompareTo(string self, string? value) => CompareOrdinal(self, value);

    public static int Compare(string? a, string? b) => CompareOrdinal(a, b);

    public static int Compare(string? a, string? b, StringComparison comparisonType)
    {
        if (!IgnoresCase(comparisonType) || a is null || b is null) return CompareOrdinal(a, b);
        return MemoryExtensions.CompareTo(a.AsSpan(), b.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    [HostOnly] public static string ToUpperInvariant(string self) => Cased(self, upper: true);

    [HostOnly] public static string ToLowerInvariant(string self) => Cased(self, upper: false);

    [HostOnly] public static string ToUpper(string self) => Cased(self, upper: true);

    [HostOnly] public static string ToLower(string self) => Cased(self, upper: false);

    [HostOnly]
    static string Cased(string text, bool upper)
    {
        string result = Allocate(text.Length);
        Span<char> to = Characters(result);
        ReadOnlySpan<char> from = text;
        for (int i = 0; i < from.Length; i++) to[i] = upper ? char.ToUpperInvariant(from[i]) : char.ToLowerInvariant(from[i]);
        return result;
    }

    public static bool StartsWith(string self, string value, StringComparison comparisonType) =>
        value.Length <= self.Length && Matches(self.AsSpan(0, value.Length), value, comparisonType);

    public static bool EndsWith(string self, string value, StringComparison comparisonType) =>
        value.Length <= self.Length && Matches(self.AsSpan(self.Length - value.Length), value, comparisonType);

    static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> value, StringComparison comparison) =>
        IgnoresCase(comparison) ? MemoryExtensions.Equals(text, value, StringComparison.OrdinalIgnoreCase) : text.SequenceEqual(value);

    public static bool StartsWith(string self, string value) => self.AsSpan().StartsWith(value.AsSpan());

    public static bool EndsWith(string self, string value) => self.AsSpan().EndsWith(value.AsSpan());

    public static int IndexOf(string self, string value) => IndexOf(self, value, 0, self.Length, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, int startIndex, int count, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        if ((uint)startIndex > (uint)self.Length) throw new ArgumentOutOfRangeException(nameof(startIndex));
        if ((uint)count > (uint)(self.Length - startIndex)) throw new ArgumentOutOfRangeException(nameof(count));
        ReadOnlySpan<char> text = self.AsSpan(startIndex, count);
        int found = IgnoresCase(comparisonType) ? FirstIgnoringCase(text, value) : text.IndexOf(value.AsSpan());
        return found < 0 ? found : found + startIndex;
    }

    public static int LastIndexOf(string self, string value, int startIndex, int count, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (startIndex == self.Length && self.Length > 0)
        {
            startIndex--;
            if (count > 0) count--;
        }

        if (self.Length == 0 && startIndex is -1 or 0) count = 0;
        else if ((uint)startIndex >= (uint)self.Length) throw new ArgumentOutOfRangeException(nameof(startIndex));
        int first = self.Length == 0 ? 0 : startIndex - count + 1;
        if (count < 0 || first < 0) throw new ArgumentOutOfRangeException(nameof(count));
        ReadOnlySpan<char> text = self.AsSpan(first, count);
        int found = IgnoresCase(comparisonType) ? LastIgnoringCase(text, value) : value.Length == 0 ? text.Length : text.LastIndexOf(value.AsSpan());
        return found < 0 ? found : found + first;
    }

    static int FirstIgnoringCase(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        for (int i = 0; i + value.Length <= text.Length; i++)
        {
            if (MemoryExtensions.Equals(text.Slice(i, value.Length), value, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    static int LastIgnoringCase(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        for (int i = text.Length - value.Length; i >= 0; i--)
        {
            if (MemoryExtensions.Equals(text.Slice(i, value.Length), value, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    public static string ToString(string self) => self;

    static bool IgnoresCase(StringComparison comparison) => comparison switch
    {
        StringComparison.Ordinal or StringComparison.CurrentCulture or StringComparison.InvariantCulture => false,
        StringComparison.OrdinalIgnoreCase or StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase => true,
        _ => throw new ArgumentException("The string comparison type passed in is currently not supported."),
    };

    static bool Same(string? a, string? b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a is null || b is null || a.Length != b.Length) return false;
        return a.AsSpan().SequenceEqual(b.AsSpan());
    }

    [HostOnly]
    static string Join(string? a, string? b, string? c, string? d)
    {
        int length = (a is null ? 0 : a.Length) + (b is null ? 0 : b.Length) + (c is null ? 0 : c.Length) + (d is null ? 0 : d.Length);
        string result = Allocate(length);
        Append(Append(Append(Append(Characters(result), a), b), c), d);
        return result;
    }

    static Span<char> Append(Span<char> rest, string? text)
    {
        if (text is null) return rest;
        text.AsSpan().CopyTo(rest);
        return rest[text.Length..];
    }

    [HostOnly]
    public static string Allocate(int length)
    {
        if (length == 0) return "";
        void* made = HostIo.NewString(length, StringHandle.Peek(""));
        if (made == null) throw new OutOfMemoryException();
        return StringHandle.Take(made);
    }

    /// <summary>The characters of a string that nobody else has yet.</summary>
    public static Span<char> Characters(string text) => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
}

/// <summary>Strings as pointers. The compiler knows these methods.</summary>
static unsafe class StringHandle
{
    /// <summary>The address of a string that something else keeps alive.</summary>
    public static extern void* Peek(string value);

    /// <summary>The string that an allocation made, with its count.</summary>
    public static extern string Take(void* made);
}
