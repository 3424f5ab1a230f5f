// Run-length and LZ compression over spans, with round trips.
Span<byte> packed = stackalloc byte[200], unpacked = stackalloc byte[200];
foreach (string text in (string[])["aaaaabbbc", "abcabcabcabcabc", "", "x", "the cat sat on the mat with the cat"])
{
    byte[] data = new byte[text.Length];
    for (int i = 0; i < data.Length; i++) data[i] = (byte)text[i];
    int runs = RunLength(data, packed);
    int back = UnRunLength(packed[..runs], unpacked);
    Console.Write($"{runs} {unpacked[..back].SequenceEqual(data)} ");
    int length = Pack(data, packed);
    back = Unpack(packed[..length], unpacked);
    Console.WriteLine($"{length} {unpacked[..back].SequenceEqual(data)}");
}

static int RunLength(ReadOnlySpan<byte> source, Span<byte> target)
{
    int at = 0;
    for (int i = 0; i < source.Length;)
    {
        int run = 1;
        while (i + run < source.Length && run < 255 && source[i + run] == source[i]) run++;
        target[at++] = (byte)run;
        target[at++] = source[i];
        i += run;
    }

    return at;
}

static int UnRunLength(ReadOnlySpan<byte> source, Span<byte> target)
{
    int at = 0;
    for (; source is [var count, var value, .. var rest]; source = rest)
    {
        target.Slice(at, count).Fill(value);
        at += count;
    }

    return at;
}

static int Pack(ReadOnlySpan<byte> source, Span<byte> target)
{
    int at = 0;
    for (int i = 0; i < source.Length;)
    {
        (int best, int distance) = (0, 0);
        for (int start = Math.Max(0, i - 255); start < i; start++)
        {
            int length = source[i..].CommonPrefixLength(source[start..i]);
            if (length > best) (best, distance) = (length, i - start);
        }

        if (best >= 3)
        {
            target[at++] = 0;
            target[at++] = (byte)distance;
            target[at++] = (byte)best;
            i += best;
        }
        else
        {
            target[at++] = source[i++];
        }
    }

    return at;
}

static int Unpack(ReadOnlySpan<byte> source, Span<byte> target)
{
    int at = 0;
    while (!source.IsEmpty)
    {
        if (source is [0, var distance, var length, .. var rest])
        {
            target.Slice(at - distance, length).CopyTo(target[at..]);
            at += length;
            source = rest;
        }
        else
        {
            target[at++] = source[0];
            source = source[1..];
        }
    }

    return at;
}
