[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Keeper _keeper = new(Number);

    public Driver() => _keeper.Print();
}

sealed class Keeper(uint size)
{
    Buffer<byte> _bytes = new(size);

    public void Print()
    {
        using var bytes = _bytes; // TUSK0403
        Log.Info($"{bytes.Length}");
    }
}
