[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new CountingFile());
}

sealed class CountingFile : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        Settings.Limit = 4; // TUSK0701
        return (nuint)Settings.Limit;
    }
}

static class Settings
{
    public static int Limit = 16;
}
