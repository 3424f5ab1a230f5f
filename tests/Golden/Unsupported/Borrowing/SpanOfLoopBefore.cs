[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        ReadOnlySpan<byte> before = default;
        for (uint i = 1; i < Number; i++)
        {
            using var buffer = new Buffer<byte>(i);
            if (before.Length > 0) Log.Info($"{before[0]}"); // TUSK0404
            before = buffer.AsReadOnlySpan();
        }
    }
}
