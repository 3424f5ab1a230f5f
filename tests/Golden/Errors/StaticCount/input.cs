// target: module
// Opens are counted in a static field, and what was read last is kept in an object that all files share.
[Module(License = License.GPL)]
sealed class Counting : Module
{
    static int _opens;

    readonly MiscDevice _device;

    public Counting()
    {
        var last = new Last();
        _device = MiscDevice.Register("counting", last, static last =>
        {
            _opens++;
            return new CountingFile(last);
        });
    }
}

sealed class Last
{
    public long Position;
}

sealed class CountingFile(Last last) : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        last.Position = position;
        return 0;
    }
}
