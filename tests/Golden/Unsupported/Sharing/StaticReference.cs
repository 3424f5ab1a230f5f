[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    static CountingFile? Last;

    public override nuint Read(UserWriter user, long position)
    {
        Last = this; // TUSK0701
        return 0;
    }
}
