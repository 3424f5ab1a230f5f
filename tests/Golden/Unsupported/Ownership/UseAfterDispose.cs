[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Mutex<int> _count = new(0);

    public Driver()
    {
        var count = _count.Lock();
        count.Value = 1;
        count.Dispose();
        count.Value = 2; // TUSK0401
    }
}
