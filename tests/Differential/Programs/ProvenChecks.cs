// Checks that the compiler may leave out, beside look-alikes that it may not.
int[] numbers = new int[10];
for (int i = 0; i < numbers.Length; i++) numbers[i] = i * i;
Console.WriteLine(Loops.Sum(numbers));
Console.WriteLine(Loops.Backwards(numbers));
Console.WriteLine(Loops.Strided(numbers, 3, 1));
Console.WriteLine(Loops.Strided(numbers, -3, 9));

// A loop that fails in the middle has done what came before, and no more.
Loops.Log = 0;
try { Console.WriteLine(Loops.Fill(numbers, 0, 12)); }
catch (IndexOutOfRangeException) { Console.WriteLine($"index, {Loops.Log}, {numbers[9]}"); }
try { Console.WriteLine(Loops.Fill(numbers, -2, 5)); }
catch (IndexOutOfRangeException) { Console.WriteLine($"index, {Loops.Log}, {numbers[0]}"); }
try { Console.WriteLine(Loops.Strided(numbers, 5, 0)); }
catch (IndexOutOfRangeException) { Console.WriteLine("index"); }

// The index wraps: 65536 * 65536 is 0 again.
Console.WriteLine(Loops.Wrapped(numbers, 65536, 65536, 1));
Console.WriteLine(Loops.Wrapped(numbers, int.MinValue, 2, 2));
Console.WriteLine(Loops.NearTheEnd());
Console.WriteLine(Loops.Find(numbers, 64) + " " + Loops.Find(numbers, 65));
Console.WriteLine(Loops.Matches("abcdef", "cde") + " " + Loops.Matches("abc", "abcd") + " " + Loops.Matches("", ""));
Console.WriteLine(Handlers.Partly(null) + " " + Handlers.Partly(new Leaf(3)));
Console.WriteLine(Handlers.Previous(4));
Console.WriteLine(new Derived().Seen);
Console.WriteLine(Masks.At(numbers, 7) + " " + Masks.At(numbers, 255));
for (int i = 0; i < 3; i++) Console.WriteLine(new Late(i == 1).Describe());

static class Loops
{
    public static int Log;

    public static int Sum(int[] of)
    {
        int sum = 0;
        for (int i = 0; i < of.Length; i++) sum += of[i];
        foreach (int number in of) sum += number;
        return sum;
    }

    public static int Backwards(ReadOnlySpan<int> of)
    {
        int sum = 0;
        for (int i = of.Length - 1; i >= 0; i--) sum = sum * 3 + of[i];
        return sum;
    }

    public static int Strided(int[] of, int stride, int from)
    {
        int sum = 0;
        for (int i = 0; i < 4 - (stride < 0 ? 0 : 1); i++) sum = sum * 7 + of[i * stride + from];
        return sum;
    }

    public static int Fill(int[] of, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Log++;
            of[i] = i + 100;
        }

        return of[0];
    }

    public static int Wrapped(int[] of, int factor, int from, int rounds)
    {
        int sum = 0;
        for (int i = 0; i < rounds; i++) sum += of[(i * 2 + from) * factor] + 1;
        return sum;
    }

    public static int NearTheEnd()
    {
        int rounds = 0;
        for (int i = int.MaxValue - 2; i > 0; i++) rounds++;
        return rounds;
    }

    public static int Find(int[] of, int number)
    {
        for (uint i = 0; i < of.Length; i++)
            if (of[i] == number) return (int)i;
        return -1;
    }

    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (int at = 0; at <= text.Length - word.Length; at++)
        {
            int i = 0;
            while (i < word.Length && text[at + i] == word[i]) i++;
            if (i == word.Length) return true;
        }

        return false;
    }
}

class Leaf(int value)
{
    public int Value => value;
    public Leaf? Next;
}

static class Handlers
{
    public static int Partly(Leaf? leaf)
    {
        int result = 0;
        try
        {
            result = 1;
            result += leaf!.Value;
            result += 10;
        }
        catch (NullReferenceException)
        {
            if (leaf is null) result += 100;
        }

        try { return result + leaf!.Value; }
        catch (NullReferenceException) { return -result; }
    }

    /// <summary>What was tested is the leaf of this round, what is read the one of the round before.</summary>
    public static int Previous(int rounds)
    {
        Leaf? before = new(0), now = null;
        int sum = 0;
        try
        {
            for (int i = 0; i < rounds; i++)
            {
                now = i == 1 ? null : new Leaf(i);
                if (i != 1) sum += now!.Value;
                sum += before!.Value * 10;
                before = now;
            }
        }
        catch (NullReferenceException)
        {
            sum += 1000;
        }

        return sum;
    }
}

abstract class Base
{
    public string Seen;
    protected Base() => Seen = this.Look();
    protected abstract string Look();
}

sealed class Derived : Base
{
    readonly Leaf _early = new(1);
    readonly Leaf? _late;
    public Derived() => _late = new Leaf(2);
    protected override string Look() => _early.Value + (_late is null ? " unset" : " set");
}

static class Masks
{
    public static int At(int[] of, int index) => of[index & 7];
}

sealed class Late
{
    readonly Leaf? _leaf;

    public Late(bool has)
    {
        if (has) _leaf = new Leaf(5);
    }

    public string Describe()
    {
        try { return $"leaf {_leaf!.Value}"; }
        catch (NullReferenceException) { return "no leaf"; }
    }
}
