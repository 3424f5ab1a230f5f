[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly WorkItem<int> _work = new(1, static value => Log.Info($"{value}"));
    readonly Timer<WorkItem<int>> _timer;

    public Driver()
    {
        _timer = new(_work, static work =>
        {
            work.Cancel(); // TUSK0504
            return null;
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
    }
}
