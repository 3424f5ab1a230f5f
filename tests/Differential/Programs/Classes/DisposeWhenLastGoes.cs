// Explicit Dispose in finally, using over fields, ownership handed on; each resource is disposed once.
using (var pool = new Pool())
{
    Lease a = pool.Take();
    Lease b = pool.Take();
    a.Dispose();
    a.Dispose();
    using Lease c = pool.Take();
    Console.WriteLine($"{b.Id} {c.Id} {pool.Out}");
    b.Dispose();
    Console.WriteLine(pool.Out);
}

using Group group = new();
group.Add(new Part("x"));
group.Add(new Part("y"));
Console.WriteLine(group.Count);

sealed class Pool : IDisposable
{
    int _next = 1;
    public int Out { get; private set; }

    public Lease Take()
    {
        this.Out++;
        return new Lease(this, _next++);
    }

    public void Return() => this.Out--;
    public void Dispose() => Console.WriteLine($"pool with {this.Out} out");
}

sealed class Lease(Pool pool, int id) : IDisposable
{
    bool _returned;
    public int Id => id;

    public void Dispose()
    {
        if (_returned) return;
        _returned = true;
        pool.Return();
    }
}

sealed class Part(string name) : IDisposable
{
    public void Dispose() => Console.WriteLine($"part {name}");
}

sealed class Group : IDisposable
{
    readonly List<Part> _parts = [];
    public int Count => _parts.Count;
    public void Add(Part part) => _parts.Add(part);

    public void Dispose()
    {
        for (int i = _parts.Count - 1; i >= 0; i--) _parts[i].Dispose();
        _parts.Clear();
    }
}
