// foreach by pattern over own types: struct enumerators, ref enumerators, disposal, indexers, ranges.
foreach (int value in new Countdown(5)) Console.Write($"{value} ");
Console.WriteLine();
Ring ring = new();
for (int i = 0; i < 7; i++) ring.Add(i);
foreach (ref int slot in ring) slot *= 2;
int sum = 0;
foreach (int slot in ring) sum += slot;
Console.WriteLine($"{sum} {ring[0]} {ring[^1]} {ring.Length}");
foreach (char c in "text") Console.Write((char)(c - 32));
Console.WriteLine();
foreach (Word word in new Words("  some  words to   split "))
{
    Console.Write($"[{word.Start}+{word.Length}]");
}

Console.WriteLine();

readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int from) : IDisposable
    {
        int _next = from + 1;
        public readonly int Current => _next;
        public bool MoveNext() => --_next > 0;
        public readonly void Dispose() => Console.Write("done ");
    }
}

sealed class Ring
{
    readonly int[] _slots = new int[4];
    int _next;

    public int Length => _slots.Length;

    public int this[int index] => _slots[index];

    public void Add(int value) => _slots[_next++ % _slots.Length] = value;

    public Span<int>.Enumerator GetEnumerator() => _slots.AsSpan().GetEnumerator();
}

readonly record struct Word(int Start, int Length);

readonly ref struct Words(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> _text = text;

    public Enumerator GetEnumerator() => new(_text);

    public ref struct Enumerator(ReadOnlySpan<char> text)
    {
        readonly ReadOnlySpan<char> _text = text;
        int _position;

        public Word Current { get; private set; }

        public bool MoveNext()
        {
            while (_position < _text.Length && _text[_position] == ' ') _position++;
            int start = _position;
            while (_position < _text.Length && _text[_position] != ' ') _position++;
            this.Current = new(start, _position - start);
            return _position > start;
        }
    }
}
