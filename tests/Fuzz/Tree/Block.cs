namespace Tusk.Tests.Fuzz.Tree;

enum BlockStyle
{
    /// <summary>In braces, an item a line.</summary>
    Braces,

    /// <summary>An item a line.</summary>
    Lines,

    /// <summary>All on one line.</summary>
    Inline,
}

/// <summary>A list whose items can be left out: statements, members, catch clauses.</summary>
sealed class Block(BlockStyle style, IEnumerable<Node> items) : Piece
{
    public Block(IEnumerable<Node> items) : this(BlockStyle.Braces, items) { }

    public BlockStyle Style => style;

    public List<Node> Items { get; } = [.. items];

    public override void Write(SourceWriter writer)
    {
        if (style == BlockStyle.Braces) writer.Open();
        for (int i = 0; i < this.Items.Count; i++)
        {
            if (style == BlockStyle.Inline) writer.Write(i > 0 ? " " : "");
            else if (i > 0 || style == BlockStyle.Lines) writer.End();
            this.Items[i].Write(writer);
        }

        if (style == BlockStyle.Braces) writer.Close();
    }
}
