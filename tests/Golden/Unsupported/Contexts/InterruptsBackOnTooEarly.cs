[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SeqLock<int> _position = new(0);
    readonly SpinLock<int> _moves = new(0);
    readonly PerCpu<int> _counts = new();

    public Driver()
    {
        var position = _position.Write();
        var moves = _moves.LockIrq();
        using var count = _counts.Local();
        position.Value = moves.Value;
        position.Dispose(); // TUSK0508
        moves.Value = count.Value;
        moves.Dispose(); // TUSK0508
    }
}
