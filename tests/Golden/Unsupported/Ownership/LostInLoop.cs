[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        for (uint i = 0; i < Number; i++)
        {
            var buffer = new Buffer<byte>(Number); // TUSK0402
            if (i == 2) continue;
            buffer.Dispose();
        }
    }
}
