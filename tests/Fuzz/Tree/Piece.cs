namespace Tusk.Tests.Fuzz.Tree;

/// <summary>A part of a program's text. Each object stands at one place of the tree, so that a reduction can change it there.</summary>
abstract class Piece
{
    public abstract void Write(SourceWriter writer);

    public string Text
    {
        get
        {
            SourceWriter writer = new();
            this.Write(writer);
            return writer.ToString();
        }
    }
}

/// <summary>Text that no reduction changes.</summary>
sealed class Words(string text) : Piece
{
    public override void Write(SourceWriter writer) => writer.Write(text);
}
