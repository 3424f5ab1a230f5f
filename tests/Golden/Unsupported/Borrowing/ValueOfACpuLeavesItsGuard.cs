[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly PerCpu<int> _counts = new();

    public Driver()
    {
        var guard = _counts.Local();
        ref int count = ref guard.Value;
        guard.Dispose();
        count++; // TUSK0404
    }
}
