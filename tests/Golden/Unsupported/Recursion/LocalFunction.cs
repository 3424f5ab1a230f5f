[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly uint Number = 5;

    public Driver()
    {
        Print(Number);

        static void Print(uint n)
        {
            if (n > 9) Print(n / 10); // TUSK0506
            Log.Info($"{n % 10}");
        }
    }
}
