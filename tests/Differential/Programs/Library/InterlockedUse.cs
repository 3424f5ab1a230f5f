// Interlocked and Volatile on one thread.
int count = 5;
long total = 10;
Console.WriteLine(Interlocked.Increment(ref count));
Console.WriteLine(Interlocked.Decrement(ref count));
Console.WriteLine(Interlocked.Add(ref total, 32));
Console.WriteLine(Interlocked.Exchange(ref count, 100));
Console.WriteLine(Interlocked.CompareExchange(ref count, 7, 100));
Console.WriteLine(Interlocked.CompareExchange(ref count, 8, 100));
Console.WriteLine(Volatile.Read(ref count));
Volatile.Write(ref count, 3);
Console.WriteLine(count);
Console.WriteLine(Interlocked.Or(ref count, 4) + Interlocked.And(ref count, 6));
Console.WriteLine(Interlocked.Read(ref total));
Interlocked.MemoryBarrier();
Console.WriteLine(count);
