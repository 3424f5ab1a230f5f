// What is not what Unsupported/UserMemory has, but looks like it.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
}

sealed class File : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        user.Write(new Whole { Kind = 1, Unused = 0, Count = 2 });
        user.Write(new Packed { Kind = 1, Count = 2 });
        user.Write(new Both { Bytes = 1 });
        user.Write(true);
        user.Write((short)3);
        user.Write((1, 2));
        user.Write(Color.Red);
        Row row = default;
        row[1] = new Whole { Count = 1 };
        user.Write(row);
        Log.Info($"{new Padded { Kind = 1, Count = 2 }.Count}");
        return 0;
    }

    public override nuint Write(UserReader user, long position)
    {
        Padded padded = user.Read<Padded>().Trust();
        Color color = user.Read<Color>().Trust();
        byte flag = user.Read<byte>().Trust();
        if (flag > 1 || color == Color.Red) throw new KernelException(Errno.EINVAL);
        Log.Info($"{padded.Count} {user.Read<nuint>().Trust()}");
        return 0;
    }

    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        Whole whole = argument.Read<Whole>().Trust();
        whole.Count++;
        argument.Write(whole);
        Named named = argument.Read<Named>().Fields;
        Untrusted<int> number = argument.Read<Untrusted<int>>().Fields;
        Log.Info($"{named.Name[0]} {number,4} {named.Row[0]:x}");
        return named.Row[1].ToIndex(4) + number.ToLength(4) + named.Inner.Fields.Count.Clamp(1, 2);
    }
}

struct Whole
{
    public ushort Kind;
    public ushort Unused;
    public uint Count;
}

struct Padded
{
    public byte Kind;
    public uint Count;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct Packed
{
    public byte Kind;
    public uint Count;
}

[StructLayout(LayoutKind.Explicit)]
struct Both
{
    [FieldOffset(0)] public uint Bytes;
    [FieldOffset(0)] public ushort First;
}

[InlineArray(2)]
struct Row
{
    Whole _first;
}

struct Named
{
    public Name Name;
    public Numbers Row;
    public Untrusted<Inner> Inner;
}

struct Inner
{
    public Untrusted<int> Count;
}

[InlineArray(16)]
struct Name
{
    byte _first;
}

[InlineArray(2)]
struct Numbers
{
    Untrusted<int> _first;
}

enum Color : byte { Red, Green }
