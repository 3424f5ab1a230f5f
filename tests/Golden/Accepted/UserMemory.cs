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
        Padded padded = user.Read<Padded>();
        Color color = user.Read<Color>();
        byte flag = user.Read<byte>();
        if (flag > 1 || color == Color.Red) throw new KernelException(Errno.EINVAL);
        Log.Info($"{padded.Count} {user.Read<nuint>()}");
        return 0;
    }

    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        Whole whole = argument.Read<Whole>();
        whole.Count++;
        argument.Write(whole);
        return 0;
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

enum Color : byte { Red, Green }
