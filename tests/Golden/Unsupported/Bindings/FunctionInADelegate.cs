using Linux.Interop;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Run(static v => Spin(v)); // TUSK0304

    static void Run(Action<nuint> action) => action(3);

    [CFunction("udelay", Header = "linux/delay.h")]
    static extern void Spin(nuint microseconds);
}
