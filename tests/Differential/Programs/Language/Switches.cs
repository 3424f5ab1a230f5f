// Dense, sparse, with gaps, negative, long, char, string-like, ranges, goto case, when, nested.
for (int i = -2; i <= 12; i++) Console.Write($"{Dense(i)} ");
Console.WriteLine();
foreach (long value in (long[])[0, -5_000_000_000, 5_000_000_000, 77]) Console.Write($"{Sparse(value)} ");
Console.WriteLine();
foreach (char c in "a1Z _\u00e9") Console.Write($"{Kind(c)} ");
Console.WriteLine();
foreach (int temperature in (ReadOnlySpan<int>)[-40, 0, 1, 20, 30, 99]) Console.Write($"{Feel(temperature)} ");
Console.WriteLine();
Console.WriteLine($"{Chain(1)} {Chain(2)} {Chain(3)} {Chain(4)}");
Console.WriteLine($"{Quadrant(1, 1)} {Quadrant(-1, 1)} {Quadrant(0, 5)} {Quadrant(3, -3)}");

static int Dense(int value)
{
    switch (value)
    {
        case 0: return 10;
        case 1:
        case 2: return 20;
        case 3: return 30;
        case 5: return 50;
        case 6: return 60;
        case 9: return 90;
        default: return -1;
    }
}

static char Sparse(long value) => value switch
{
    0 => 'z',
    5_000_000_000 => 'p',
    -5_000_000_000 => 'n',
    _ => '?',
};

static string Kind(char c) => c switch
{
    >= 'a' and <= 'z' => "lower",
    >= 'A' and <= 'Z' => "upper",
    >= '0' and <= '9' => "digit",
    ' ' or '\t' => "blank",
    '_' => "underscore",
    _ => "other",
};

static string Feel(int degrees) => degrees switch
{
    < 0 => "frost",
    0 => "zero",
    > 0 and < 10 => "cold",
    _ when degrees % 2 == 0 && degrees < 25 => "mild",
    <= 30 => "warm",
    _ => "hot",
};

static int Chain(int value)
{
    int sum = 0;
    switch (value)
    {
        case 1:
            sum += 1;
            goto case 3;
        case 2:
            sum += 2;
            goto default;
        case 3:
            sum += 3;
            break;
        default:
            sum += 100;
            break;
    }

    return sum;
}

static int Quadrant(int x, int y) => (x, y) switch
{
    (0, _) or (_, 0) => 0,
    ( > 0, > 0) => 1,
    ( < 0, > 0) => 2,
    ( < 0, < 0) => 3,
    _ => 4,
};
