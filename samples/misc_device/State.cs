using System.Runtime.CompilerServices;

struct State
{
    public int Number;
    public int Length;
    public TextBuffer Text;
}

[InlineArray(64)]
struct TextBuffer
{
    byte _first;
}
