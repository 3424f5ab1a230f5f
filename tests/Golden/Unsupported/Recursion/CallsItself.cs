[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("How many")] static readonly int Count = 5;

    public Driver() => Log.Info($"{Factorial(Count)}");

    static long Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1); // TUSK0506
}
