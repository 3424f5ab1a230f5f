using System.Collections;

// BitArray: set, get, logic, counting.
BitArray bits = new(40);
for (int i = 0; i < bits.Length; i += 3) bits[i] = true;
Console.WriteLine($"{bits.Length} {bits[3]} {bits[4]} {bits.HasAnySet()}");
BitArray mask = new(40, true);
mask.Set(0, false);
bits.And(mask);
Console.WriteLine(Count(bits));
bits.Or(new BitArray(40) { [1] = true });
bits.Not();
Console.WriteLine(Count(bits));
bits.Xor(mask);
Console.WriteLine(Count(bits));
bits.SetAll(true);
bits.Length = 8;
Console.WriteLine(Count(bits));
bits.LeftShift(3);
Console.WriteLine(Count(bits));

static int Count(BitArray bits)
{
    int count = 0;
    for (int i = 0; i < bits.Length; i++)
        if (bits[i])
            count++;
    return count;
}
