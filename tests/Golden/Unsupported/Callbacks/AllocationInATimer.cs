[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Timer<int> _timer;

    public Driver()
    {
        _timer = new(3, static length =>
        {
            int[] values = new int[length]; // TUSK0504
            Log.Info($"{values.Length}");
            return null;
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
    }
}
