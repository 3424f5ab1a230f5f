using System.Runtime.CompilerServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    [MethodImpl(MethodImplOptions.Synchronized)]
    static void Work() => Log.Info("alone");

    public Driver()
    {
        Work(); // TUSK0103
    }
}
