[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 5;

    public Driver()
    {
        Func<int, int>? count = null;
        count = n => n == 0 ? 0 : 1 + count!(n - 1); // TUSK0506 TUSK0702
        Log.Info($"{count(Number)}");
    }
}
