// Pools and arenas: objects that are reused, handles with generations, free lists in arrays.
var pool = new Pool<Buffer>(static () => new Buffer(), 2);
Buffer a = pool.Rent(), b = pool.Rent(), c = pool.Rent();
a.Data[0] = 7;
pool.Return(a);
Buffer again = pool.Rent();
Console.WriteLine($"{ReferenceEquals(a, again)} {again.Data[0]} {pool.Made}");
pool.Return(b);
pool.Return(c);
pool.Return(again);
Console.WriteLine($"{pool.Kept} {pool.Made}");
var arena = new Arena<string>(3);
Handle first = arena.Add("one"), second = arena.Add("two");
arena.Remove(first);
Handle third = arena.Add("three");
Console.WriteLine($"{first.Index == third.Index} {arena.Get(first) ?? "stale"} {arena.Get(third)} {arena.Get(second)}");
arena.Add("four");
try
{
    arena.Add("five");
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

sealed class Buffer
{
    public readonly int[] Data = new int[4];
}

sealed class Pool<T>(Func<T> make, int keep) where T : class
{
    readonly T?[] _kept = new T?[keep];
    public int Kept { get; private set; }
    public int Made { get; private set; }

    public T Rent()
    {
        if (this.Kept > 0)
        {
            T item = _kept[--this.Kept]!;
            _kept[this.Kept] = null;
            return item;
        }

        this.Made++;
        return make();
    }

    public void Return(T item)
    {
        if (this.Kept < _kept.Length) _kept[this.Kept++] = item;
    }
}

readonly record struct Handle(int Index, int Generation);

sealed class Arena<T> where T : class
{
    struct Slot
    {
        public T? Value;
        public int Generation, NextFree;
    }

    readonly Slot[] _slots;
    int _free;

    public Arena(int capacity)
    {
        _slots = new Slot[capacity];
        for (int i = 0; i < capacity; i++) _slots[i].NextFree = i + 1;
    }

    public Handle Add(T value)
    {
        if (_free == _slots.Length) throw new InvalidOperationException("the arena is full");
        int index = _free;
        ref Slot slot = ref _slots[index];
        _free = slot.NextFree;
        slot.Value = value;
        return new(index, slot.Generation);
    }

    public T? Get(Handle handle) => _slots[handle.Index] is { Value: var value } slot && slot.Generation == handle.Generation ? value : null;

    public void Remove(Handle handle)
    {
        ref Slot slot = ref _slots[handle.Index];
        if (slot.Generation != handle.Generation) return;
        slot = new() { Generation = slot.Generation + 1, NextFree = _free };
        _free = handle.Index;
    }
}
