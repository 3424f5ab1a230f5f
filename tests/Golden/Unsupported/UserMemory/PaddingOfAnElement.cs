[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        Table table = default;
        table[1].Kind = 3;
        user.Write(table); // TUSK0600
        return 0;
    }
}

struct Entry
{
    public byte Kind;
    public ushort Count;
}

[System.Runtime.CompilerServices.InlineArray(4)]
struct Table
{
    Entry _first;
}
