[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var counter = new Counter();
        counter.Run();
        Log.Info($"{counter.Runs}");
    }
}

sealed class Counter
{
    readonly Action _step;

    public Counter()
    {
        _step = () => this.Runs++; // TUSK0702
    }

    public int Runs { get; private set; }

    public void Run() => _step();
}
