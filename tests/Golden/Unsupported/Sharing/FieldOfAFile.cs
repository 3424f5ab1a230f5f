[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    int _reads;

    public override nuint Read(UserWriter user, long position)
    {
        _reads++; // TUSK0700
        return 0;
    }
}
