// Partial types and methods, file-local types, nested partials, static classes over several declarations.
var worker = new Worker();
worker.Run(3);
Console.WriteLine(worker.Total);
Console.WriteLine(Hidden.Value + new Secret(4).Number);
Console.WriteLine(Tables.First + Tables.Second);

partial class Worker
{
    public int Total { get; private set; }

    partial void Before(int n);

    partial void Never(int n);

    private partial int Step(int n);

    public void Run(int times)
    {
        for (int i = 0; i < times; i++)
        {
            this.Before(i);
            this.Never(this.Total += 1000);
            this.Total += this.Step(i);
        }
    }
}

partial class Worker
{
    partial void Before(int n) => Console.WriteLine($"before {n}");

    private partial int Step(int n) => n * 10 + 1;
}

file static class Hidden
{
    public const int Value = 5;
}

file readonly record struct Secret(int Number);

static partial class Tables
{
    public static readonly int First = 1;
}

static partial class Tables
{
    public static readonly int Second = First + 1;
}
