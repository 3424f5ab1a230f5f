// List and slice patterns over spans, arrays and types with a length and an indexer.
int[][] inputs = [[], [1], [1, 2], [1, 2, 3], [9, 8, 7, 6, 5], [0, 0, 0]];
foreach (int[] input in inputs)
{
    Console.WriteLine(Classify(input));
    Console.WriteLine(Ends(input));
    Console.WriteLine(IsPalindrome(input));
}

Console.WriteLine(new Word("key=value") is [.., 'u', 'e'] ? "ends in ue" : "no");
Console.WriteLine(new Word("k") is [_] ? "one" : "more");
ReadOnlySpan<char> line = "#define X";
Console.WriteLine(line is ['#', .. var rest] ? rest.Length : -1);
Console.WriteLine(line is "#define X");

static string Classify(int[] values) => values switch
{
    [] => "empty",
    [var only] => $"one {only}",
    [1, 2] => "one two",
    [1, .., 3] => "from 1 to 3",
    [> 5, _, .. { Length: > 1 } middle, < 6] => $"big to small, {middle.Length} between",
    [0, ..] => "starts with 0",
    _ => "other",
};

static int Ends(ReadOnlySpan<int> values) => values is [var first, .., var last] ? first * 10 + last : -1;

static bool IsPalindrome(ReadOnlySpan<int> values) => values switch
{
    [] or [_] => true,
    [var first, .. var inner, var last] => first == last && IsPalindrome(inner),
};

readonly struct Word(string text)
{
    public int Length => text.Length;
    public char this[int index] => text[index];
}
