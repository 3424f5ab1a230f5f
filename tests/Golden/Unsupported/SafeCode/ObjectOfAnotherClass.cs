using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        object holder = new Holder(Number);
        Log.Info($"{Unsafe.As<Other>(holder).Value}"); // TUSK0305
    }
}

sealed class Holder(int value)
{
    public int Value => value;
}

sealed class Other
{
    public int Value;
}
