using System.Runtime.CompilerServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static int s_count;

    [ModuleInitializer]
    internal static void Initialize() => s_count = 5; // TUSK0103

    public Driver()
    {
        Log.Info($"{s_count}");
    }
}
