using System.Buffers.Binary;

// A packet in bytes: header, options of variable length, checksum, bad ones refused.
Span<byte> packet = stackalloc byte[32];
int length = Build(packet, 7, "hello"u8);
Console.WriteLine(length);
Console.WriteLine(Parse(packet[..length]));
packet[4] ^= 1;
Console.WriteLine(Parse(packet[..length]));
Console.WriteLine(Parse(packet[..3]));
packet[1] = 200;
Console.WriteLine(Parse(packet[..length]));

static int Build(Span<byte> target, byte kind, ReadOnlySpan<byte> payload)
{
    target[0] = kind;
    target[1] = (byte)payload.Length;
    payload.CopyTo(target[4..]);
    BinaryPrimitives.WriteUInt16BigEndian(target[2..], Sum(payload));
    return payload.Length + 4;
}

static string Parse(ReadOnlySpan<byte> packet)
{
    if (packet is not [var kind, var length, _, _, .. var rest]) return "short";
    if (rest.Length < length) return "cut";
    ReadOnlySpan<byte> payload = rest[..length];
    return BinaryPrimitives.ReadUInt16BigEndian(packet[2..]) == Sum(payload) ? $"kind {kind}, {payload.Length} bytes" : "bad sum";
}

static ushort Sum(ReadOnlySpan<byte> data)
{
    uint sum = 0;
    for (; data is [var high, var low, .. var rest]; data = rest) sum += (uint)(high << 8 | low);
    if (!data.IsEmpty) sum += (uint)data[0] << 8;
    while (sum >> 16 != 0) sum = (sum & 0xFFFF) + (sum >> 16);
    return (ushort)~sum;
}
