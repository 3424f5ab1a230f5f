[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("Which number")] static readonly int Number = 5;

    public Driver() => Log.Info($"{IsEven(Number)}");

    static bool IsEven(int n) => n == 0 || IsOdd(n - 1);

    static bool IsOdd(int n) => n != 0 && IsEven(n - 1); // TUSK0506
}
