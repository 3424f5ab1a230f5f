using System.Numerics;

// A bitmap of pages: allocation of runs, freeing, double frees are errors, statistics.
var pages = new PageMap(200);
int a = pages.Allocate(10), b = pages.Allocate(64), c = pages.Allocate(100);
Console.WriteLine($"{a} {b} {c} {pages.Free}");
pages.Release(b, 64);
Console.WriteLine($"{pages.Allocate(65)} {pages.Allocate(60)} {pages.Largest}");
foreach (int first in (int[])[a, a, 195])
{
    try
    {
        pages.Release(first, 10);
        Console.WriteLine("released");
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine(e.Message);
    }
    catch (ArgumentOutOfRangeException)
    {
        Console.WriteLine("outside");
    }
}

sealed class PageMap(int count)
{
    readonly ulong[] _used = new ulong[(count + 63) / 64];

    bool this[int page]
    {
        get => (_used[page >> 6] & 1UL << (page & 63)) != 0;
        set
        {
            ulong bit = 1UL << (page & 63);
            if (value) _used[page >> 6] |= bit;
            else _used[page >> 6] &= ~bit;
        }
    }

    public int Free
    {
        get
        {
            int used = 0;
            foreach (ulong word in _used) used += BitOperations.PopCount(word);
            return count - used;
        }
    }

    public int Largest
    {
        get
        {
            int best = 0;
            for (int page = 0, run = 0; page < count; page++) best = Math.Max(best, run = this[page] ? 0 : run + 1);
            return best;
        }
    }

    public int Allocate(int length)
    {
        for (int page = 0, run = 0; page < count; page++)
        {
            run = this[page] ? 0 : run + 1;
            if (run < length) continue;
            int first = page - length + 1;
            for (int i = 0; i < length; i++) this[first + i] = true;
            return first;
        }

        return -1;
    }

    public void Release(int first, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + length, count);
        for (int page = first; page < first + length; page++)
        {
            if (!this[page]) throw new InvalidOperationException("a page is free already");
            this[page] = false;
        }
    }
}
