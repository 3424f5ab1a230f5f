using System.Threading.Tasks;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static async ValueTask<int> Wait()
    {
        await Task.Yield();
        return Number;
    }

    public Driver()
    {
        _ = Wait(); // TUSK0100
    }
}
