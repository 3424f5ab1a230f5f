[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SeqLock<(int X, int Y)> _position = new((0, 0));

    public Driver()
    {
        using var position = _position.Write();
        position.Value.X = 1;
        Delay.Sleep(1); // TUSK0500
        position.Value.Y = 1;
    }
}
