// A hash map with open addressing: filled, asked for what is there and what is not.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    Map map = new(1024);
    for (uint key = 1; key <= 600; key++) map.Set(key * 7 + (uint)i, key);
    for (uint key = 1; key <= 4200; key++)
    {
        if (map.TryGet(key + (uint)i, out uint value)) sum += value;
    }

    sum = sum * 31 + (uint)map.Count;
}

Console.WriteLine(sum);

sealed class Map(int capacity)
{
    struct Entry
    {
        public uint Key, Value;
    }

    readonly Entry[] _entries = new Entry[capacity];

    public int Count { get; private set; }

    /// <summary>The key is not 0, the capacity a power of two and not used up.</summary>
    public void Set(uint key, uint value)
    {
        ref Entry entry = ref Find(key);
        if (entry.Key == 0)
        {
            entry.Key = key;
            Count++;
        }

        entry.Value = value;
    }

    public bool TryGet(uint key, out uint value)
    {
        ref Entry entry = ref Find(key);
        value = entry.Value;
        return entry.Key != 0;
    }

    ref Entry Find(uint key)
    {
        uint mask = (uint)_entries.Length - 1;
        for (uint i = key * 2654435769 >> 16; ; i++)
        {
            ref Entry entry = ref _entries[i & mask];
            if (entry.Key == key || entry.Key == 0) return ref entry;
        }
    }
}
