using Linux.Interop;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Sleep(10); // TUSK0304

    [CFunction("msleep", Header = "linux/delay.h")]
    static extern void Sleep(uint milliseconds);
}
