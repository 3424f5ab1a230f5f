// An open-addressing hash table with tombstones and growth, generic over struct keys.
var table = new Table<int, string>();
for (int i = 0; i < 60; i++) table[i * 16] = $"{i}";
for (int i = 0; i < 60; i += 3) table.Remove(i * 16);
Console.WriteLine($"{table.Count} {table[16]} {table[48] ?? "gone"} {table.Capacity}");
table[48] = "back";
int total = 0;
for (int i = 0; i < 60; i++) total += table[i * 16]?.Length ?? 100;
Console.WriteLine($"{total} {table.Count}");

sealed class Table<TKey, TValue> where TKey : struct, IEquatable<TKey> where TValue : class
{
    enum State : byte { Free, Used, Deleted }

    struct Slot
    {
        public State State;
        public TKey Key;
        public TValue? Value;
    }

    Slot[] _slots = new Slot[8];

    public int Count { get; private set; }
    public int Capacity => _slots.Length;

    public TValue? this[TKey key]
    {
        get => this.Find(key) is >= 0 and var at ? _slots[at].Value : null;
        set
        {
            int at = this.Find(key);
            if (at >= 0)
            {
                _slots[at].Value = value;
                return;
            }

            if (this.Count * 2 >= _slots.Length) this.Grow();
            Insert(_slots, key, value);
            this.Count++;
        }
    }

    public bool Remove(TKey key)
    {
        int at = this.Find(key);
        if (at < 0) return false;
        _slots[at] = new() { State = State.Deleted };
        this.Count--;
        return true;
    }

    int Find(TKey key)
    {
        int mask = _slots.Length - 1;
        for (int i = key.GetHashCode() & mask, probes = 0; probes < _slots.Length; i = (i + 1) & mask, probes++)
        {
            ref Slot slot = ref _slots[i];
            if (slot.State == State.Free) return -1;
            if (slot.State == State.Used && slot.Key.Equals(key)) return i;
        }

        return -1;
    }

    static void Insert(Slot[] slots, TKey key, TValue? value)
    {
        int i = key.GetHashCode() & (slots.Length - 1);
        while (slots[i].State == State.Used) i = (i + 1) & (slots.Length - 1);
        slots[i] = new() { State = State.Used, Key = key, Value = value };
    }

    void Grow()
    {
        Slot[] grown = new Slot[_slots.Length * 2];
        foreach (ref readonly Slot slot in _slots.AsSpan())
            if (slot.State == State.Used)
                Insert(grown, slot.Key, slot.Value);
        _slots = grown;
    }
}
