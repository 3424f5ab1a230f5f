[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        Func<int, int>? sum = null;
        sum = n => n == 0 ? 0 : n + sum!(n - 1); // TUSK0506 TUSK0702
        Log.Info($"{sum(4)}");
    }
}
