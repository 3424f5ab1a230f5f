[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Fill(Number);
    }

    static void Fill(int count)
    {
        Span<int> numbers = stackalloc int[count]; // TUSK0106
        numbers.Fill(1);
        Log.Info($"{numbers[0]}");
    }
}
