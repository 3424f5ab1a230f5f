// Lifetimes: references in blocks, reassigned in loops, swapped, kept by the last owner only, given up in the order of C# with Dispose.
{
    using var outer = new Tracked("outer");
    for (int i = 0; i < 2; i++)
    {
        using var inner = new Tracked($"inner {i}");
        if (i == 1) break;
    }

    Tracked kept = new("kept"), other = kept;
    kept = new("second");
    using (kept) Console.WriteLine(other.Name + kept.Name);
    other.Dispose();
}

Tracked? last = null;
foreach (string name in (string[])["a", "b", "c"])
{
    last?.Dispose();
    last = new(name);
}

last!.Dispose();
var pair = (First: new Tracked("f"), Second: new Tracked("s"));
(pair.First, pair.Second) = (pair.Second, pair.First);
pair.First.Dispose();
pair.Second.Dispose();
Tracked[] array = [new("x"), new("y")];
array[0].Dispose();
array[0] = array[1];
array[1] = null!;
array[0].Dispose();
Console.WriteLine(Tracked.Live);

sealed class Tracked : IDisposable
{
    public static int Live { get; private set; }
    public string Name { get; }

    public Tracked(string name)
    {
        this.Name = name;
        Live++;
    }

    public void Dispose()
    {
        Live--;
        Console.WriteLine($"- {this.Name}");
    }
}
