// Static lambdas and method groups passed along, kept in fields and arrays, returned.
Console.WriteLine(Apply(static x => x * 2, 21));
Console.WriteLine(Apply(Square, 12));
Func<int, int, int>[] operations = [static (a, b) => a + b, static (a, b) => a - b, static (a, b) => a * b, Math.Max];
foreach (Func<int, int, int> operation in operations) Console.Write($"{operation(7, 5)} ");
Console.WriteLine();
Action<string> say = static text => Console.WriteLine("said " + text);
say("hello");
Console.WriteLine($"{Count([1, 2, 3, 4, 5, 6], static x => x % 2 == 0)} {Count([1, 2, 3], static x => x > 5)}");
Console.WriteLine(Compose(static x => x + 1, static x => x * 10)(4));
Button button = new(static () => Console.WriteLine("pressed"));
button.Press();
button.Press();

static int Square(int x) => x * x;

static int Apply(Func<int, int> function, int value) => function(value);

static int Count(ReadOnlySpan<int> values, Predicate<int> wanted)
{
    int count = 0;
    foreach (int value in values)
    {
        if (wanted(value)) count++;
    }

    return count;
}

static Func<int, int> Compose(Func<int, int> first, Func<int, int> second) => x => second(first(x));

sealed class Button(Action pressed)
{
    int _times;

    public void Press()
    {
        pressed();
        Console.WriteLine(++_times);
    }
}
