[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", new Table(), static table => new TableFile(table));
}

sealed class TableFile(Table table) : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        table.Last = user.Read<int>().Trust(); // TUSK0700
        return 4;
    }
}

sealed class Table
{
    public int Last;
}
