// Extension methods of every receiver, and C# 14 extension blocks: methods, properties, statics, operators.
Console.WriteLine(5.Squared() + "text".Vowels() + Color.Red.Next().Rank());
int n = 3;
n.Add(4);
Console.WriteLine(n);
Console.WriteLine(new Point(3, 4).Length2);
Console.WriteLine(Point.Origin.X + (new Point(1, 2) * 3).Y);
int[] numbers = [4, 8];
Console.WriteLine(numbers.Total + numbers.Second() + numbers.AsSpan().Third(0));
Console.WriteLine("abc".IsLong);
string? nothing = null;
Console.WriteLine(nothing.OrEmpty().Length);
Console.WriteLine(7.Clamp2(0, 5) + "b".Max2("a").Length);

static class Extensions
{
    public static int Squared(this int n) => n * n;

    public static int Vowels(this string text)
    {
        int count = 0;
        foreach (char c in text)
            if (c is 'a' or 'e' or 'i' or 'o' or 'u')
                count++;
        return count;
    }

    public static void Add(this ref int n, int more) => n += more;
    public static Color Next(this Color color) => color + 1;
    public static int Rank(this Color color) => (int)color * 100;
    public static string OrEmpty(this string? text) => text ?? "";
    public static T Second<T>(this T[] items) => items[1];
    public static int Third(this Span<int> items, int otherwise) => items.Length > 2 ? items[2] : otherwise;
    public static T Clamp2<T>(this T value, T low, T high) where T : IComparable<T> => value.CompareTo(low) < 0 ? low : value.CompareTo(high) > 0 ? high : value;
    public static string Max2(this string a, string b) => string.CompareOrdinal(a, b) > 0 ? a : b;

    extension(Point point)
    {
        public int Length2 => point.X * point.X + point.Y * point.Y;
        public static Point Origin => new(0, 0);
        public static Point operator *(Point p, int factor) => new(p.X * factor, p.Y * factor);
    }

    extension(int[] items)
    {
        public int Total
        {
            get
            {
                int sum = 0;
                foreach (int item in items) sum += item;
                return sum;
            }
        }
    }

    extension(string text)
    {
        public bool IsLong => text.Length > 10;
    }
}

enum Color
{
    Red,
    Green,
}

readonly record struct Point(int X, int Y);
