// Edit distance with two rows, and the longest common subsequence with a table.
foreach ((string a, string b) in ((string, string)[])[("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same")])
    Console.WriteLine($"{Distance(a, b)} {Common(a, b)}");

static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
{
    Span<int> previous = stackalloc int[16], current = stackalloc int[16];
    for (int j = 0; j <= b.Length; j++) previous[j] = j;
    for (int i = 1; i <= a.Length; i++)
    {
        current[0] = i;
        for (int j = 1; j <= b.Length; j++)
            current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        Span<int> swap = previous;
        previous = current;
        current = swap;
    }

    return previous[b.Length];
}

static int Common(string a, string b)
{
    int[][] table = new int[a.Length + 1][];
    for (int i = 0; i <= a.Length; i++) table[i] = new int[b.Length + 1];
    for (int i = 1; i <= a.Length; i++)
        for (int j = 1; j <= b.Length; j++)
            table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : Math.Max(table[i - 1][j], table[i][j - 1]);
    return table[^1][^1];
}
