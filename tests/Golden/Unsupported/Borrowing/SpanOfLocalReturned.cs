[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver() => Log.Info($"{Zeros()[1]}");

    static ReadOnlySpan<byte> Zeros()
    {
        using var buffer = new Buffer<byte>(Number);
        return buffer[1..];
    } // TUSK0404
}
