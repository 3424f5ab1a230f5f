using Linux.Interop;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Log.Info($"{PageSize}"); // TUSK0304

    [CValue("PAGE_SIZE", Header = "asm/page.h")]
    static extern nuint PageSize { get; }
}
