// How often a word is in a text.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

byte[] text = new byte[20000];
uint seed = 1;
for (int i = 0; i < text.Length; i++)
{
    seed = seed * 1664525 + 1013904223;
    text[i] = (byte)('a' + (seed >> 16) % 4);
}

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    text[i % text.Length] = (byte)'a';
    sum = sum * 31 + (uint)Count(text, "abcad"u8);
}

Console.WriteLine(sum);

static int Count(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
{
    int count = 0;
    for (int at = 0; at <= text.Length - word.Length; at++)
    {
        if (text[at] == word[0] && Matches(text[at..], word)) count++;
    }

    return count;
}

static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
{
    for (int i = 0; i < word.Length; i++)
    {
        if (text[i] != word[i]) return false;
    }

    return true;
}
