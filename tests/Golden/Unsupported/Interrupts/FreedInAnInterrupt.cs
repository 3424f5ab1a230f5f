[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Interrupt<int> _interrupt = new(40, "device", 0, static _ => InterruptResult.Handled);
    readonly HrTimer<Interrupt<int>> _timer;

    public Driver()
    {
        _timer = new(_interrupt, static interrupt =>
        {
            interrupt.Dispose(); // TUSK0504
            return null;
        });
        _timer.Start(Ktime.FromMilliseconds(1));
    }
}
