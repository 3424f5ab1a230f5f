[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    static int Opens;

    public CountingFile() => Opens++; // TUSK0701
}
