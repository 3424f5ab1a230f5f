[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var bytes = new Buffer<byte>(16); // TUSK0402
        for (int i = 0; i < Number; i++) bytes.Dispose(); // TUSK0401
    }
}
