using System.Threading.Tasks;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static async IAsyncEnumerable<int> Numbers()
    {
        await Task.Yield();
        yield return Number;
    }

    public Driver()
    {
        _ = Numbers(); // TUSK0100
    }
}
