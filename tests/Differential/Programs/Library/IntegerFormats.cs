// Standard and custom formats of every integer type, by ToString, interpolation, string.Format and TryFormat.
int[] values = [0, 1, -1, 5, -5, 42, 123, -500, 500, 999, 1000, -1234, 12345, 99999, 1234567, -123456789, int.MaxValue, int.MinValue];
string[] formats =
[
    "D", "d5", "X", "x4", "X8", "B", "b10", "N", "N0", "N3", "F", "F0", "F1", "G", "G1", "g2", "G3", "G5", "g20", "C", "C0", "E", "e0", "E2", "E10", "P", "P0", "p1", "R",
    "0", "000", "00000", "#", "###", "#,#", "#,##0", "0,0", "#,##0.00", "0.0", "0.##", "#.#", ".00", "0,", "0,.", "0,,.0", "#,#,", "0.0,", "0%", "#%", "0.0%", "0‰", "%0",
    "0;(0)", "0;(0);zero", "0;;zero", "#;minus #;", ";", "pos;neg;null", "'#'0", "\"text\" 0", "\\#0", "0\\", "a0b", "00-00-00", "(000) 000", "0.0E+0", "0.00e-00", "##E0", "0E", "E+5x",
    "0e+", "#0E+000", "000,000", "0 0", "x y", "D5x", "0.0.0", "0'", "$#,##0.00;($#,##0.00)", "00:00", "#.00%", "0,000,,", "@0",
];
foreach (string format in formats)
{
    Console.Write($"{format}: ");
    foreach (int value in values) Console.Write($"[{value.ToString(format)}]");
    Console.WriteLine();
}

foreach (string wrong in (string[])["Q", "z3", "D1234567890", "H"])
{
    try
    {
        Console.WriteLine(12.ToString(wrong));
    }
    catch (FormatException)
    {
        Console.WriteLine($"{wrong}: no format");
    }
}

sbyte s8 = -100;
byte u8 = 200;
short s16 = -30000;
ushort u16 = 60000;
long s64 = long.MinValue;
ulong u64 = ulong.MaxValue;
nint native = -7;
nuint unsignedNative = 7;
Console.WriteLine($"{s8:X} {s8:000} {u8:X4} {u8:B} {s16:X} {s16:N1} {u16:E3} {u16:00000000} {s64:X} {s64:N0} {u64:X} {u64:#,#} {native:X} {native:00} {unsignedNative:D3}");
Console.WriteLine($"[{s8,8:X}] [{u8,-8:X4}] [{s64,30:N0}] [{u64,-30:#,#}]");
Int128 big = Int128.MinValue;
UInt128 huge = UInt128.MaxValue;
Int128[] wide = [0, -1, 10_000_000_000_000_000_000, (Int128)10_000_000_000_000_000_000 * 3, big, Int128.MaxValue, (Int128)10_000_000_000_000_000_000 * 10_000_000_000_000_000_000];
foreach (Int128 value in wide) Console.WriteLine($"{value} {value:X} {value:N0} {value:D45} {value:E4} {value:#,##0.0} [{value,45}] {value:x3} {value:G5}");
Console.WriteLine($"{huge} {huge:X} {huge:B} {huge:N2}");
Console.WriteLine(big.ToString("X") + " " + big.ToString() + " " + huge.ToString("N0"));

int? some = 12, none = null;
object boxed = 255;
object[] several = [1, (byte)2, -3L, 'c', "text", true, (short)-4, new Point(1, 2), Shape.Square, Rights.Read | Rights.Write];
Console.WriteLine($"{some:X4} [{none:X4}] [{some,6:D3}] [{none,6}] {boxed:X4} [{boxed,-8:N1}]");
foreach (object one in several) Console.Write($"<{one}><{one,8}>");
Console.WriteLine();
Console.WriteLine(string.Format("{0:X} {0:000} {1,5} {2:N0} {3:D} {3:X} {4:F}", 255, true, -1234567L, Shape.Square, Rights.Read | Rights.Write));
Point point = new(3, 4);
Money money = new(125);
Temperature warm = new(21);
Console.WriteLine($"{point} {point:x} [{point,10}] [{point,-10:y}] {money} {money:c} [{money,8:c}] {warm} {warm:K} [{warm,8:C}] [{warm,-8}]");
IFormattable formattable = money;
Console.WriteLine($"{formattable} {formattable:c}");
Console.WriteLine(money);
Console.WriteLine((object)point);
Console.WriteLine(warm);

Shape shape = Shape.Circle;
Rights none2 = 0, both = Rights.Read | Rights.Write, odd = (Rights)9;
Console.WriteLine($"{shape} {shape:G} {shape:D} {shape:X} {shape:F} {shape:d} {shape:x} [{shape,8}] [{shape,-8:D}]");
Console.WriteLine($"{none2} {none2:D} {none2:X} {both} {both:D} {both:X} {both:F} {odd} {odd:F} {(Shape)7} {(Shape)3:F} {(Shape)3:G}");
Console.WriteLine(shape.ToString("D") + shape.ToString("x") + both.ToString("G") + ((Tiny)(-2)).ToString("X") + ((Wide)long.MinValue).ToString("X") + ((Wide)(-1)).ToString("D"));
try
{
    Console.WriteLine(shape.ToString("Q"));
}
catch (FormatException)
{
    Console.WriteLine("no such format of an enum");
}

Span<char> room = stackalloc char[12];
Console.WriteLine($"{1234567.TryFormat(room, out int written, "N0")} {written} {room[..written]}");
Console.WriteLine($"{1234567.TryFormat(room, out written, "0000000000000")} {written}");
Console.WriteLine($"{(-5).TryFormat(room, out written, "000;(000)")} {written} {room[..written]}");
Console.WriteLine($"{(-5).TryFormat(room[..1], out written)} {written}");

enum Shape { Circle = 1, Square, Both = 3 }
[Flags] enum Rights : byte { Read = 1, Write = 2, Run = 4 }
enum Tiny : sbyte { One = 1 }
enum Wide : long { Least = 1 }

record struct Point(int X, int Y) : IFormattable
{
    public readonly string ToString(string? format, IFormatProvider? provider) => format switch { "x" => $"x={X}", "y" => $"y={Y}", null => $"({X}, {Y})", _ => "?" };
}

sealed class Money(int cents) : IFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => format == "c" ? $"{cents}c" : $"{cents / 100}.{cents % 100:00}";
    public override string ToString() => "money";
}

readonly struct Temperature(int degrees) : ISpanFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => "not used";
    public override string ToString() => "nor this";

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (destination.Length < 5) return false;
        degrees.TryFormat(destination, out charsWritten);
        destination[charsWritten++] = format.Length > 0 ? format[0] : 'C';
        return true;
    }
}
