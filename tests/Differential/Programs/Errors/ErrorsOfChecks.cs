// Each check of the language has its own exception type.
int zero = Math.Min(0, 5), big = int.MaxValue - zero;
int[] numbers = [1, 2, 3];
string? noText = zero == 0 ? null : "text";
object thing = zero == 0 ? new Cat() : new Dog();
Report("index", () => numbers[3 + zero]);
Report("negative index", () => numbers[zero - 1]);
Report("divide", () => 10 / zero);
Report("remainder", () => 10 % zero);
Report("min over -1", () => int.MinValue / (zero - 1));
Report("overflow", () => checked(big + 1));
Report("conversion", () => checked((byte)big));
Report("null", () => noText!.Length);
Report("cast", () => ((Dog)thing).Bark());
Report("nullable", () => ((int?)(zero == 0 ? null : 1))!.Value);
Report("span", () => numbers.AsSpan(1, 3).Length);
Report("span index", () => numbers.AsSpan(1)[2]);
Report("array size", () => new int[zero - 1].Length);
Report("range", () => numbers[2..1].Length);
Report("switch", () => zero switch { 1 => 1 });
Report("unreachable", static () => throw new System.Diagnostics.UnreachableException());
Report("fine", () => numbers[zero]);

static void Report(string what, Func<int> action)
{
    try
    {
        Console.WriteLine($"{what}: {action()}");
    }
    catch (Exception e)
    {
        Console.WriteLine($"{what}: {e switch
        {
            IndexOutOfRangeException => "IndexOutOfRange",
            ArgumentOutOfRangeException => "ArgumentOutOfRange",
            DivideByZeroException => "DivideByZero",
            OverflowException => "Overflow",
            ArithmeticException => "Arithmetic",
            NullReferenceException => "NullReference",
            InvalidCastException => "InvalidCast",
            InvalidOperationException => "InvalidOperation",
            System.Diagnostics.UnreachableException => "Unreachable",
            _ => "other",
        }}");
    }
}

class Cat;

sealed class Dog
{
    public int Bark() => 1;
}
