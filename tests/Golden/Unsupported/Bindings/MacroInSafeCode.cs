using Linux.Interop;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _count = new(0);

    public Driver()
    {
        using var count = _count.Lock();
        count.Value = Registers.Align(count.Value, 8);
    }
}

static class Registers
{
    public static int Align(int value, int to) => RoundUp(value, to); // TUSK0304

    [CFunction("ALIGN", Header = "linux/align.h")]
    static extern int RoundUp(int value, int to);
}
