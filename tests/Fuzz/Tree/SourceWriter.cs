using System.Text;

namespace Tusk.Tests.Fuzz.Tree;

/// <summary>Indented text.</summary>
sealed class SourceWriter
{
    readonly StringBuilder _text = new();
    int _depth;
    bool _atStart = true;

    /// <summary>One-based number of the line that is being written.</summary>
    public int Line { get; private set; } = 1;

    public void Write(string text)
    {
        if (text == "") return;
        if (_atStart) _text.Append(' ', _depth * 4);
        _atStart = false;
        _text.Append(text);
    }

    public void End()
    {
        _text.Append('\n');
        _atStart = true;
        this.Line++;
    }

    public void WriteLine(string text)
    {
        this.Write(text);
        this.End();
    }

    public void Open()
    {
        if (!_atStart) this.End();
        this.WriteLine("{");
        _depth++;
    }

    public void Close()
    {
        if (!_atStart) this.End();
        _depth--;
        this.Write("}");
    }

    public override string ToString() => _text.ToString();
}
