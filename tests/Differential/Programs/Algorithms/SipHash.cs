using System.Buffers.Binary;
using System.Numerics;

// SipHash-2-4 as a struct with a ref-passed state.
Span<byte> message = stackalloc byte[15];
for (int i = 0; i < message.Length; i++) message[i] = (byte)i;
Console.WriteLine($"{SipHash.Compute(0x0706050403020100, 0x0f0e0d0c0b0a0908, message):x}");
Console.WriteLine($"{SipHash.Compute(1, 2, "hello, kernel"u8):x16}");
Console.WriteLine($"{SipHash.Compute(0, 0, default):x16}");

struct SipHash(ulong k0, ulong k1)
{
    ulong _a = k0 ^ 0x736f6d6570736575, _b = k1 ^ 0x646f72616e646f6d, _c = k0 ^ 0x6c7967656e657261, _d = k1 ^ 0x7465646279746573;

    public static ulong Compute(ulong k0, ulong k1, ReadOnlySpan<byte> data)
    {
        var state = new SipHash(k0, k1);
        ulong last = (ulong)data.Length << 56;
        for (; data.Length >= 8; data = data[8..]) state.Take(BinaryPrimitives.ReadUInt64LittleEndian(data));
        for (int i = 0; i < data.Length; i++) last |= (ulong)data[i] << (8 * i);
        state.Take(last);
        state._c ^= 0xff;
        for (int i = 0; i < 4; i++) state.Round();
        return state._a ^ state._b ^ state._c ^ state._d;
    }

    void Take(ulong word)
    {
        _d ^= word;
        this.Round();
        this.Round();
        _a ^= word;
    }

    void Round()
    {
        unchecked
        {
            _a += _b;
            _c += _d;
        }

        _b = BitOperations.RotateLeft(_b, 13) ^ _a;
        _d = BitOperations.RotateLeft(_d, 16) ^ _c;
        _a = BitOperations.RotateLeft(_a, 32);
        _c += _b;
        _a += _d;
        _b = BitOperations.RotateLeft(_b, 17) ^ _c;
        _d = BitOperations.RotateLeft(_d, 21) ^ _a;
        _c = BitOperations.RotateLeft(_c, 32);
    }
}
