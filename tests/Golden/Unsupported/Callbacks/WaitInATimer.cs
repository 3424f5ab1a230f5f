[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Completion _ready = new();
    readonly Timer<Completion> _timer;

    public Driver()
    {
        _timer = new(_ready, static ready =>
        {
            ready.Wait(); // TUSK0504
            return null;
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
    }
}
