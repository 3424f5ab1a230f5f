using Linux.Interop;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Print("there"); // TUSK0304

    [FormatFunction("printk", Header = "linux/printk.h")]
    static extern void Print(string text);
}
