[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly PerCpu<int> _counts = new();

    public Driver()
    {
        using var count = _counts.Local();
        count.Value += this.Length(); // TUSK0500
    }

    int Length()
    {
        Delay.Sleep(1);
        return 3;
    }
}
