// Primes by a sieve of bits in ulongs.
ulong[] composite = new ulong[10_000 / 64 + 1];
int count = 0, last = 0;
long sum = 0;
for (int i = 2; i < 10_000; i++)
{
    if ((composite[i >> 6] >> (i & 63) & 1) != 0) continue;
    count++;
    last = i;
    sum += i;
    for (int j = i * i; j < 10_000; j += i) composite[j >> 6] |= 1UL << (j & 63);
}

Console.WriteLine($"{count} {last} {sum}");
