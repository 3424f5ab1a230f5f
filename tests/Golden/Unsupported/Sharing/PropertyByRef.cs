[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    int _reads;

    ref int Reads => ref _reads; // TUSK0700

    public override nuint Read(UserWriter user, long position)
    {
        Reads++;
        return 0;
    }
}
