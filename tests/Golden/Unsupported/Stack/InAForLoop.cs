[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        for (int i = 0; i < Number; i++)
        {
            Span<int> pair = stackalloc int[2]; // TUSK0111
            pair[i & 1] = i;
            Log.Info($"{pair[0]}");
        }
    }
}
