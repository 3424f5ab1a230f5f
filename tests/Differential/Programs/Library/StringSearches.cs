// IndexOf and LastIndexOf of strings with places, counts and comparisons; what they refuse.
string[] texts = ["", "a", "abcabc", "ABCabc", "aaa", "a.b.c"];
string[] wanted = ["", "a", "bc", "BC", "aa", "c", "abcabcabc", "."];
foreach (string text in texts)
    foreach (string value in wanted)
    {
        Console.Write($"{text.IndexOf(value, StringComparison.Ordinal)} {text.IndexOf(value, StringComparison.OrdinalIgnoreCase)} ");
        Console.Write($"{text.LastIndexOf(value, StringComparison.Ordinal)} {text.LastIndexOf(value, StringComparison.OrdinalIgnoreCase)} ");
        Console.WriteLine($"{text.Contains(value, StringComparison.OrdinalIgnoreCase)} {text.Contains(value)}");
    }

string long1 = "the cat and the dog and the bird";
Console.WriteLine($"{long1.IndexOf("the", 1, StringComparison.Ordinal)} {long1.IndexOf("and", 10, StringComparison.OrdinalIgnoreCase)} {long1.IndexOf("the", 1, 10, StringComparison.Ordinal)}");
Console.WriteLine($"{long1.LastIndexOf("the", 20, StringComparison.Ordinal)} {long1.LastIndexOf("THE", 20, 10, StringComparison.OrdinalIgnoreCase)} {long1.LastIndexOf("the", 32, 33, StringComparison.Ordinal)}");
Console.WriteLine($"{long1.LastIndexOf('a')} {long1.LastIndexOf('a', 10)} {long1.IndexOf('a', 6)} {long1.IndexOf('z')} {long1.IndexOfAny(['x', 'd'])} {long1.LastIndexOfAny(['x', 'c'])}");
Try(() => long1.IndexOf(null!, StringComparison.Ordinal));
Try(() => long1.IndexOf("a", -1, StringComparison.Ordinal));
Try(() => long1.IndexOf("a", 40, StringComparison.Ordinal));
Try(() => long1.IndexOf("a", 3, 40, StringComparison.Ordinal));
Try(() => long1.LastIndexOf("a", 40, StringComparison.Ordinal));
Try(() => long1.LastIndexOf("a", 3, 9, StringComparison.Ordinal));
Try(() => long1.LastIndexOf("a", 3, -1, StringComparison.Ordinal));
Try(() => "".LastIndexOf("a", -1, 0, StringComparison.Ordinal));
Try(() => "".LastIndexOf("", 0, 0, StringComparison.Ordinal));
Console.WriteLine($"{char.ToUpper('a')}{char.ToLower('A')}{char.ToUpper('1')}");

static void Try(Func<int> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (ArgumentNullException)
    {
        Console.WriteLine("null");
    }
    catch (ArgumentOutOfRangeException)
    {
        Console.WriteLine("range");
    }
}
