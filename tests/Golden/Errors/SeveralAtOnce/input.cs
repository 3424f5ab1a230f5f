// Every method's error is reported, each at its line, not only the first.
Console.WriteLine(Third(1) + Space(2) + Box(3));

static int Third(int value) => (int)(value / 3.0);

static int Space(int count)
{
    Span<int> values = stackalloc int[count];
    return values.Length;
}

static int Box(int value)
{
    object[] boxed = [value];
    return boxed.Length;
}
