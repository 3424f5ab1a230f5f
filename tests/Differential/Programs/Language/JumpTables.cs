// switch: dense, sparse, on strings, chars, longs, enums, with ranges, fall-through labels, in loops, nested, as expressions.
for (int i = -1; i < 9; i++) Console.Write($"{Dense(i)} ");
Console.WriteLine();
foreach (long n in (long[])[0, 1, 1000, 1001, -5, long.MaxValue, 1L << 40]) Console.Write($"{Sparse(n)} ");
Console.WriteLine();
foreach (string? s in (string?[])["red", "green", "blue", "yellow", "black", "white", "orange", "violet", "", null, "Red"]) Console.Write($"{Colour(s)} ");
Console.WriteLine();
foreach (char c in "a1 \n+Zz~") Console.Write($"{Kind(c)} ");
Console.WriteLine();
for (int a = 0; a < 3; a++)
    for (int b = 0; b < 3; b++)
        Console.Write($"{Nested(a, b)} ");
Console.WriteLine();
Console.WriteLine(Run("++-+=*?"));
foreach (uint u in (uint[])[0, 0x80000000, 0xFFFFFFFF]) Console.Write(u switch { 0 => "zero ", 0x80000000 => "middle ", uint.MaxValue => "max ", _ => "? " });
Console.WriteLine();

static int Dense(int n)
{
    switch (n)
    {
        case 0: return 10;
        case 1: return 11;
        case 2:
        case 3: return 12;
        case 4: return Dense(0) + 4;
        case 6: return 16;
        case 7: return 17;
        default: return -1;
    }
}

static string Sparse(long n) => n switch
{
    0 => "zero",
    1 => "one",
    1000 => "thousand",
    1L << 40 => "huge",
    < 0 => "negative",
    > 1L << 50 => "enormous",
    _ => "other",
};

static int Colour(string? name)
{
    switch (name)
    {
        case "red": return 1;
        case "green": return 2;
        case "blue": return 3;
        case "yellow": return 4;
        case "black": return 5;
        case "white": return 6;
        case "orange": return 7;
        case "violet": return 8;
        case "": return 0;
        case null: return -1;
        default: return 99;
    }
}

static char Kind(char c)
{
    switch (c)
    {
        case >= 'a' and <= 'z': return 'l';
        case >= 'A' and <= 'Z': return 'u';
        case >= '0' and <= '9': return 'd';
        case ' ' or '\t' or '\n': return 's';
        case '+' or '-': return 'o';
        default: return '?';
    }
}

static int Nested(int a, int b)
{
    switch (a)
    {
        case 0:
            switch (b)
            {
                case 0: return 0;
                case 1: break;
                default: return 2;
            }

            return 1;
        case 1 when b > 0:
            return 11;
        default:
            return a * 10 + b;
    }
}

static int Run(string program)
{
    int value = 0;
    foreach (char c in program)
    {
        switch (c)
        {
            case '+':
                value++;
                continue;
            case '-':
                value--;
                break;
            case '*':
                value *= 10;
                break;
            case '=':
                value += 100;
                goto case '+';
            default:
                return -value;
        }

        value += 1000;
    }

    return value;
}
