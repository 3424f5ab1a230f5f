[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Write(UserReader user, long position)
    {
        Request request = user.Read<Request>().Fields; // TUSK0602
        Log.Info($"{(int)request.Kind}");
        return 4;
    }
}

struct Request
{
    public Kind Kind;
    public Untrusted<ushort> Length;
}

enum Kind : ushort { First, Second }
