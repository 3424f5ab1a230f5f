// Static initialisers that catch their own errors, and run once.
Console.WriteLine(Table.Value);
Console.WriteLine(Table.Value);
Console.WriteLine(Settings.Default.Depth);
Console.WriteLine(Settings.Count);

static class Table
{
    public static readonly int Value = Load(5) + Load(-5);

    static int Load(int n)
    {
        try
        {
            Console.WriteLine($"load {n}");
            return checked((int)(uint)Math.Abs(n)) + (n < 0 ? throw new ArgumentException("negative") : n);
        }
        catch (ArgumentException e)
        {
            Console.WriteLine(e.Message);
            return 100;
        }
    }
}

sealed class Settings
{
    public static readonly Settings Default;
    public static int Count;

    public readonly int Depth;

    static Settings()
    {
        try
        {
            Default = new(0);
        }
        catch (ArgumentException)
        {
            Default = new(3);
        }
        finally
        {
            Count++;
        }
    }

    Settings(int depth)
    {
        Count++;
        if (depth == 0) throw new ArgumentException("depth");
        this.Depth = depth;
    }
}
