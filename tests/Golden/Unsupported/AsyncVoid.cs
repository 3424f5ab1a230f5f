using System.Threading.Tasks;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static async void Wait()
    {
        await Task.Yield();
        Log.Info("later");
    }

    public Driver()
    {
        Wait(); // TUSK0100
    }
}
