using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        bool flag = Unsafe.BitCast<byte, bool>((byte)Number); // TUSK0305
        if (flag) Log.Info("set");
    }
}
