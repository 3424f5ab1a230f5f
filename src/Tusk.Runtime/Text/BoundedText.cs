namespace Tusk.Runtime.Text;

/// <summary>Characters into a span, and how many there are in all: those that find no room only count.</summary>
ref struct BoundedText(Span<char> to)
{
    readonly Span<char> _to = to;

    public int Length { get; private set; }

    public void Put(char c)
    {
        if (this.Length < _to.Length) _to[this.Length] = c;
        this.Length++;
    }

    public void Put(char c, int count)
    {
        for (int i = 0; i < count; i++) this.Put(c);
    }

    public void Put(ReadOnlySpan<char> text)
    {
        foreach (char c in text) this.Put(c);
    }
}
