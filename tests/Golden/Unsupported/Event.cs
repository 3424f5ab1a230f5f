[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static event Action? Changed;

    public Driver()
    {
        Changed += static () => Log.Info("first"); // TUSK0100
        Changed += static () => Log.Info("second");
        Changed?.Invoke();
    }
}
