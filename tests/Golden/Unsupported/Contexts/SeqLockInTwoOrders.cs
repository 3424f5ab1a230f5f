[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SeqLock<(int X, int Y)> _position = new((0, 0));
    readonly SpinLock<int> _moves = new(0);

    public Driver()
    {
        this.Move();
        Log.Info($"{this.Moves()}");
    }

    void Move()
    {
        using var position = _position.Write();
        using var moves = _moves.Lock(); // TUSK0502
        position.Value.X += moves.Value;
    }

    int Moves()
    {
        using var moves = _moves.LockIrq();
        return moves.Value + _position.Read().X;
    }
}
