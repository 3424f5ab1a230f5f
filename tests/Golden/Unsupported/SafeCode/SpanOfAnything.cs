using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        int first = 1;
        Span<int> many = MemoryMarshal.CreateSpan(ref first, Number); // TUSK0305
        Log.Info($"{many[2]}");
    }
}
