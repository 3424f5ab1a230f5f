using System.Threading.Tasks;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Task.Run(static () => Log.Info("in it")); // TUSK0102
    }
}
