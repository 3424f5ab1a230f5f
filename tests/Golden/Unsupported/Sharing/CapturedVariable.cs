[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device;

    public Driver()
    {
        int opens = 0;
        _device = MiscDevice.Register("driver", () =>
        {
            opens++; // TUSK0700
            return new EmptyFile(opens);
        });
    }
}

sealed class EmptyFile(int number) : CharFile
{
    public override nuint Read(UserWriter user, long position) => user.WriteZeros((nuint)number);
}
