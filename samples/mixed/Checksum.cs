using System.Buffers.Binary;
using System.Numerics;
using Linux.Interop;

/// <summary>The one part of the C module that is written in C#: bytes that user space chose, so every access is checked.</summary>
static unsafe class Checksum
{
    /// <summary>Xors rotated words, big-endian, the last one padded with zeros.</summary>
    /// <returns>The sum; an error number where the length is 0.</returns>
    [CExport("checksum_of")]
    static long Of([CType("const void *")] void* data, [CType("size_t")] nuint length)
    {
        // SAFETY: the C caller's buffer has length bytes.
        return Of(new ReadOnlySpan<byte>(data, checked((int)length)));
    }

    static uint Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw new KernelException(Errno.EINVAL);
        uint sum = 0;
        while (bytes.Length >= sizeof(uint))
        {
            sum = BitOperations.RotateLeft(sum, 5) ^ BinaryPrimitives.ReadUInt32BigEndian(bytes);
            bytes = bytes[sizeof(uint)..];
        }

        Span<byte> last = stackalloc byte[sizeof(uint)];
        bytes.CopyTo(last);
        return BitOperations.RotateLeft(sum, 5) ^ BinaryPrimitives.ReadUInt32BigEndian(last);
    }
}
