// Literals of every form and constant expressions.
const int Kilo = 1 << 10;
const long Tera = 1L << 40;
const string Text = "con" + "cat";
const char Letter = (char)('a' + 1);
const bool Yes = Kilo > 1000;
const byte Mask = 0xF0 | 0b1010;
Console.WriteLine($"{Kilo} {Tera} {Text} {Letter} {Mask} {Text.Length == 6}");
Console.WriteLine(1_000_000 + 0xFF_FF + 0b1111_0000);
Console.WriteLine(0xFFFFFFFF);
Console.WriteLine(0x8000000000000000);
Console.WriteLine(4294967296 + 1U + 1UL + 1L);
Console.WriteLine("tab\tquote\"back\\slash nul\0end".Length);
Console.WriteLine('\x41' + "\u00e9\U0001F600");
Console.WriteLine(@"a\b""c".Length);
Console.WriteLine("""
    raw "text"
      indented
    """);
Console.WriteLine($$"""{{{Kilo}}} and {braces}""");
Console.WriteLine($"{(Kilo > 5 ? "big" : "small")} {{escaped}} {Kilo:X} {-Kilo,8} {Kilo,-8}|");
Console.WriteLine(int.MinValue);
Console.WriteLine(-2147483648);
Console.WriteLine(long.MinValue);
Console.WriteLine(unchecked((int)0xDEADBEEF));
Console.WriteLine(nameof(Kilo) + nameof(Console.WriteLine) + nameof(List<int>.Count));
Console.WriteLine("caf\u00e9 \u20ac \ud83d\ude00");
Console.WriteLine('\e' + 0);
