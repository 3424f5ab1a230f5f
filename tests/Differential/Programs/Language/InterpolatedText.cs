// Interpolated text: alignment, formats, nested, conditional, braces, every printable type, concatenation.
int n = 255;
string name = "tusk";
Console.WriteLine($"{n}|{n,6}|{n,-6}|{n:X}|{n:x8}|{n:D5}|{-n,8:D4}|");
Console.WriteLine($"{name,8}|{name,-8}|{name.Length}|{{}}|{name[0]}|");
Console.WriteLine($"{(n > 100 ? $"big {n}" : "small")} {true} {'c'} {(byte)7} {-1L} {ulong.MaxValue} {(sbyte)-3}");
Console.WriteLine("a" + n + 'b' + true + name + 5L);
string text = $"{name}-{n}";
Console.WriteLine(text + text.Length);
Console.WriteLine(text == "tusk-255");
string built = "";
for (int i = 0; i < 5; i++) built += $"{i},";
Console.WriteLine(built);
string? none = null;
Console.WriteLine($"[{none}] [{none ?? "null"}]" + none);
Console.WriteLine($"{Level.High} {(Level)7}");
int? maybe = null;
Console.WriteLine($"<{maybe}> <{maybe ?? 3}>");
Console.Write("no line feed ");
Console.Write(n);
Console.Write('!');
Console.WriteLine();
Console.WriteLine(string.Concat("a", "b", "c") + new string('-', 3) + string.Empty);
Console.WriteLine(text[5..] + text.Substring(0, 4));

enum Level
{
    Low,
    High,
}
