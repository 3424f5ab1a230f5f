// Dispose that throws: it replaces the error on its way, the outer resources are still disposed.
for (int i = 0; i < 4; i++)
{
    try
    {
        Use(bodyFails: (i & 1) != 0, disposeFails: (i & 2) != 0);
        Console.WriteLine("fine");
    }
    catch (InvalidOperationException e)
    {
        Console.WriteLine($"body: {e.Message}");
    }
    catch (TimeoutException e)
    {
        Console.WriteLine($"dispose: {e.Message}");
    }
}

static void Use(bool bodyFails, bool disposeFails)
{
    using Resource outer = new("outer", false);
    using (Resource inner = new("inner", disposeFails))
    {
        Console.WriteLine($"using {outer.Name} {inner.Name}");
        if (bodyFails) throw new InvalidOperationException("in the body");
    }
}

ref struct Resource(string name, bool fails)
{
    public string Name => name;

    public readonly void Dispose()
    {
        Console.WriteLine($"dispose {name}");
        if (fails) throw new TimeoutException("cannot close");
    }
}
