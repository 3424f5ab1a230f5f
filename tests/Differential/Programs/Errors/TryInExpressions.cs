// try around struct results, out parameters, ref locals and spans.
Console.WriteLine(TryParse("123", out int n) ? n : -1);
Console.WriteLine(TryParse("12x", out n) ? n : -1);
Console.WriteLine(TryParse("99999999999", out n) ? n : -2);
Pair pair = Make(3);
Console.WriteLine(pair.A * pair.B);
pair = Make(-3);
Console.WriteLine(pair.A * pair.B);
Span<int> cells = stackalloc int[4];
Console.WriteLine(Fill(cells, 3));
Console.WriteLine(Fill(cells, 9));
Console.WriteLine(cells[0] + cells[1] + cells[2] + cells[3]);

static bool TryParse(string text, out int value)
{
    try
    {
        int result = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9') throw new FormatException("digit");
            result = checked(result * 10 + (c - '0'));
        }

        value = result;
        return true;
    }
    catch (Exception e) when (e is FormatException or OverflowException)
    {
        value = 0;
        return false;
    }
}

static Pair Make(int n)
{
    Pair result = new(1, 1);
    try
    {
        result.A = n;
        if (n < 0) throw new ArgumentOutOfRangeException("n");
        result.B = n;
    }
    catch (ArgumentOutOfRangeException)
    {
        result.B = 10;
    }

    return result;
}

static int Fill(Span<int> target, int count)
{
    int done = 0;
    try
    {
        ref int first = ref target[0];
        for (int i = 0; i < count; i++)
        {
            target[i] = i + 1;
            first++;
            done++;
        }
    }
    catch (IndexOutOfRangeException)
    {
        return -done;
    }

    return done;
}

struct Pair(int a, int b)
{
    public int A = a, B = b;
}
