// What is not what Unsupported/SafeCode has, but looks like it.
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], Number);
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(bytes);
        Four four = default;
        four[2] = 7;
        Span<int> all = four;
        ReadOnlySpan<uint> some = [Number, 2, 3];
        Log.Info($"{all[2]} {some[1]} {words[1]} {Unsafe.SizeOf<Pair>()} {MemoryMarshal.Read<ushort>(bytes[4..])}");
    }

    [InlineArray(4)]
    struct Four
    {
        int _first;
    }

    struct Pair
    {
        public int First, Second;
    }
}
