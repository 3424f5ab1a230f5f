[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Show(new Buffer<byte>(16)); // TUSK0104
    }

    static void Show(object any) => Log.Info($"{any is null}");
}
