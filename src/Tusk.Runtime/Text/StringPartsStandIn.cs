namespace Tusk.Runtime.Text;

/// <summary>System.String's splitting and joining, whose own code builds on pooled buffers.</summary>
[StandsFor("System.String")]
static class StringPartsStandIn
{
    /// <param name="separators">None: white space separates.</param>
    [HostOnly]
    public static string[] SplitInternal(string self, ReadOnlySpan<char> separators, int count, StringSplitOptions options)
    {
        if (count < 0) throw new ArgumentOutOfRangeException("count");
        var parts = new Parts(self, count, options);
        for (int i = 0; i < self.Length && !parts.IsFull; i++)
        {
            char c = self[i];
            if (separators.Length == 0 ? char.IsWhiteSpace(c) : separators.Contains(c)) parts.Separate(i, 1);
        }

        return parts.Finish();
    }

    [HostOnly]
    public static string[] SplitInternal(string self, string? separator, string?[]? separators, int count, StringSplitOptions options)
    {
        if (count < 0) throw new ArgumentOutOfRangeException("count");
        if (separators is null && (separator is null || separator.Length == 0)) separators = [];
        if (separators is { Length: 0 } && separator is null) return SplitInternal(self, default(ReadOnlySpan<char>), count, options);
        var parts = new Parts(self, count, options);
        for (int i = 0; i < self.Length && !parts.IsFull;)
        {
            int length = separators is null ? LengthAt(self, i, separator) : 0;
            for (int k = 0; separators is not null && k < separators.Length && length == 0; k++) length = LengthAt(self, i, separators[k]);
            if (length > 0) parts.Separate(i, length);
            i += length > 0 ? length : 1;
        }

        return parts.Finish();
    }

    [HostOnly]
    public static string Join(string? separator, IEnumerable<string?> values) => JoinCore(separator.AsSpan(), values);

    [HostOnly]
    public static string JoinCore<T>(ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        var texts = new List<string>();
        string between = StringStandIn.Construct(separator);
        foreach (T value in values)
        {
            if (texts.Count > 0) texts.Add(between);
            texts.Add(value is null ? "" : value.ToString() ?? "");
        }

        return string.Concat(texts.ToArray());
    }

    static int LengthAt(string text, int at, string? separator) =>
        separator is { Length: > 0 } && text.AsSpan(at).StartsWith(separator.AsSpan()) ? separator.Length : 0;

    /// <summary>The pieces found so far.</summary>
    struct Parts(string text, int limit, StringSplitOptions options)
    {
        readonly List<string> _parts = [];
        int _start;

        /// <summary>What follows is one piece, whatever is in it.</summary>
        public readonly bool IsFull => limit == 0 || _parts.Count >= limit - 1;

        public void Separate(int at, int length)
        {
            this.Add(text.AsSpan(_start, at - _start));
            _start = at + length;
        }

        public string[] Finish()
        {
            if (limit == 0) return [];
            this.Add(text.AsSpan(_start));
            return _parts.ToArray();
        }

        readonly void Add(ReadOnlySpan<char> part)
        {
            if ((options & StringSplitOptions.TrimEntries) != 0) part = part.Trim();
            if (part.Length == 0 && (options & StringSplitOptions.RemoveEmptyEntries) != 0) return;
            _parts.Add(StringStandIn.Construct(part));
        }
    }
}
