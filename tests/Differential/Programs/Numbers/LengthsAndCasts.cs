// Casts that take something away from lengths, and from fields that are called so.
using System;
using System.Runtime.CompilerServices;

Console.WriteLine($"{Casts.Byte(new int[300])} {Casts.Byte(new int[5])} {Casts.SByte(new string('x', 200))} {Casts.Short(new byte[70000])} {Casts.Wide(new byte[300])}");
Named[] all = [new(300, 0x12345), new(-300, -1), new(70000, 0xFF)];
foreach (Named named in all) Console.WriteLine($"{named.Byte} {named.Mixed} {named.Short} {named.Unsigned}");

static class Casts
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Byte(int[] array) => (byte)array.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SByte(string text) => (sbyte)text.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Short(byte[] array) => (short)array.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Wide(byte[] array) => (ulong)(long)(uint)array.Length + (byte)array.LongLength;
}

sealed class Named(int length, long size)
{
    readonly int length = length;
    readonly Inner inner = new() { length = size };

    public int Byte => (byte)length;
    public int Mixed => (sbyte)length + (ushort)length;
    public int Short => (short)inner.length;
    public uint Unsigned => (byte)inner.length;

    struct Inner
    {
        public long length;
    }
}
