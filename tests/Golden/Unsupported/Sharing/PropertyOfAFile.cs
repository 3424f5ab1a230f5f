[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    int Reads { get; set; } // TUSK0700

    public override nuint Read(UserWriter user, long position)
    {
        this.Reads = 3;
        return 0;
    }
}
