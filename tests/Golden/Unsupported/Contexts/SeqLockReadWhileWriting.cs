[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SeqLock<(int X, int Y)> _position = new((0, 0));

    public Driver()
    {
        using var position = _position.Write();
        position.Value = (this.X() + 1, 0); // TUSK0501
    }

    int X() => _position.Read().X;
}
