// StringBuilder: appended text, values, interpolations with alignment and formats, insertions, removals.
using System.Globalization;
using System.Text;

var text = new StringBuilder();
text.Append(1).Append(' ').Append(2L).AppendLine("x").Append($"{5:000}|{"t",4}|{"u",-3}|{Color.Red}|{Color.Blue:D}|{(object)7,3:X2}|{'c'}|{true}");
text.Append($"[{Number(12),8:N1}]").AppendLine($"{null as string}{text.Length}").AppendLine();
text.AppendFormat("{0:X} {1,5} {2:#,##0}", 255, "ab", 1234567).AppendFormat("{0}{0}", 'z');
Console.WriteLine(text.ToString());
text.Insert(0, "<").Replace("x", "yy").Remove(0, 1).Append('=', 3).Append("sub", 1, 2);
text[0] = '9';
Console.WriteLine($"{text} {text.Length} {text[1]}");
ReadOnlySpan<char> span = "span";
text.Clear().Append($"{span}{span,6}{span[1..]}");
Console.WriteLine(text);
for (int i = 0; i < 1000; i++) text.Append($"{i} ");
Console.WriteLine($"{text.Length} {text.ToString(3000, 20)}");
var builder = new StringBuilder("a,b").AppendJoin(", ", [1, 2, 3]).AppendJoin('-', "x", "y");
Console.WriteLine(builder.ToString());
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{12345:N0} {Color.Red,6}"));
Console.WriteLine(builder.Equals(new StringBuilder(builder.ToString())));

static int Number(int n) => n * 2;

enum Color { Red, Blue }
