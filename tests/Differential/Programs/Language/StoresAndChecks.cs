// A store checks its place after the value is there: which error wins, which effects stay.
int steps = 0;
int[] array = new int[2];
int[]? none = steps == 0 ? null : array;
Box? nobody = steps == 0 ? null : new Box();
Try(() => array[Step(5)] = Step(1));
Try(() => none![Step(0)] = Step(1));
Try(() => nobody!.Field = Step(1));
Try(() => nobody!.Property = Step(1));
Try(() => array[7] = Fail());
Try(() => nobody!.Field = Fail());
Try(() => array[1] = array[0] = Step(4));
Try(() => array[Step(9)] += Step(1));
Try(() => array[Step(1)] += Step(1));
Console.WriteLine($"{array[0]} {array[1]} {steps}");

void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine($"done {steps}");
    }
    catch (IndexOutOfRangeException)
    {
        Console.WriteLine($"index {steps}");
    }
    catch (NullReferenceException)
    {
        Console.WriteLine($"null {steps}");
    }
    catch (InvalidOperationException)
    {
        Console.WriteLine($"value {steps}");
    }
}

int Step(int n)
{
    steps += n + 1;
    return n;
}

static int Fail() => throw new InvalidOperationException("no value");

sealed class Box
{
    public int Field;
    public int Property { get; set; }
}
