// The count is masked; the right shift of a signed value keeps the sign; >>> does not.
for (int count = -1; count <= 65; count += 11)
{
    int i = -123456789;
    uint u = 4023233417;
    long l = -1234567890123456789;
    ulong w = 0xFEDCBA9876543210;
    Console.WriteLine($"{count}: {i << count} {i >> count} {i >>> count} {u << count} {u >> count}");
    Console.WriteLine($"   {l << count} {l >> count} {l >>> count} {w << count} {w >> count}");
}

byte small = 0b1010_0101;
Console.WriteLine($"{small << 4} {(byte)(small << 4)} {small >> 3} {~small} {(sbyte)small >> 2}");
small <<= 1;
small ^= 0xFF;
small |= 1;
small &= 0x7F;
Console.WriteLine(small);
