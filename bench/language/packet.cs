// Ethernet, IPv4 with options, UDP: the header of a packet, checked, to a struct.
using System.Buffers.Binary;

int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

byte[] packets = new byte[100 * 64];
for (int i = 0; i < 100; i++) Packet.Write(packets.AsSpan(i * 64, 64), i);

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    for (int at = 0; at < packets.Length; at += 64)
    {
        if (Packet.TryParse(packets.AsSpan(at, 64 - (i & 3)), out Header header))
            sum = sum * 31 + (header.Source ^ header.Destination ^ header.SourcePort ^ header.DestinationPort ^ header.Length);
        else
            sum++;
    }
}

Console.WriteLine(sum);

struct Header
{
    public uint Source, Destination;
    public ushort SourcePort, DestinationPort, Length;
}

static class Packet
{
    const int EthernetLength = 14, UdpLength = 8;

    public static bool TryParse(ReadOnlySpan<byte> packet, out Header header)
    {
        header = default;
        if (packet.Length < EthernetLength || BinaryPrimitives.ReadUInt16BigEndian(packet[12..]) != 0x0800) return false;

        ReadOnlySpan<byte> ip = packet[EthernetLength..];
        if (ip.Length < 20 || ip[0] >> 4 != 4) return false;
        int length = (ip[0] & 15) * 4;
        if (length < 20 || length > ip.Length || ip[9] != 17 || Checksum(ip[..length]) != 0xffff) return false;
        header.Source = BinaryPrimitives.ReadUInt32BigEndian(ip[12..]);
        header.Destination = BinaryPrimitives.ReadUInt32BigEndian(ip[16..]);

        ReadOnlySpan<byte> udp = ip[length..];
        if (udp.Length < UdpLength) return false;
        header.SourcePort = BinaryPrimitives.ReadUInt16BigEndian(udp);
        header.DestinationPort = BinaryPrimitives.ReadUInt16BigEndian(udp[2..]);
        header.Length = BinaryPrimitives.ReadUInt16BigEndian(udp[4..]);
        return header.Length >= UdpLength;
    }

    public static void Write(Span<byte> packet, int number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(packet[12..], (ushort)(number % 10 == 9 ? 0x86dd : 0x0800));
        int length = number % 3 == 0 ? 24 : 20;
        Span<byte> ip = packet[EthernetLength..];
        ip[0] = (byte)(0x40 | length / 4);
        ip[9] = (byte)(number % 7 == 6 ? 6 : 17);
        BinaryPrimitives.WriteUInt32BigEndian(ip[12..], 0x0a000001 + (uint)number);
        BinaryPrimitives.WriteUInt32BigEndian(ip[16..], 0xc0a80001 + (uint)number);
        BinaryPrimitives.WriteUInt16BigEndian(ip[10..], (ushort)~Checksum(ip[..length]));
        Span<byte> udp = ip[length..];
        BinaryPrimitives.WriteUInt16BigEndian(udp, (ushort)(1024 + number));
        BinaryPrimitives.WriteUInt16BigEndian(udp[2..], 53);
        BinaryPrimitives.WriteUInt16BigEndian(udp[4..], (ushort)(number % 11 == 10 ? 4 : 20));
    }

    static uint Checksum(ReadOnlySpan<byte> header)
    {
        uint sum = 0;
        for (; header.Length >= 2; header = header[2..]) sum += BinaryPrimitives.ReadUInt16BigEndian(header);
        while (sum >> 16 != 0) sum = (sum & 0xffff) + (sum >> 16);
        return sum;
    }
}
