using System.Runtime.CompilerServices;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Tree;

/// <summary>The content of a node, written as an interpolated string whose holes are nodes, blocks, types and names.</summary>
[InterpolatedStringHandler]
readonly struct Pieces(int literalLength, int formattedCount)
{
    public List<Piece> Items { get; } = new(formattedCount + (literalLength > 0 ? formattedCount + 1 : 0));

    public void AppendLiteral(string text) => this.Items.Add(new Words(text));

    public void AppendFormatted(string text) => this.Items.Add(new Words(text));

    public void AppendFormatted(int number) => this.Items.Add(new Words(number.ToString()));

    public void AppendFormatted(CsType type) => this.Items.Add(new Words(type.Name));

    public void AppendFormatted(Piece piece) => this.Items.Add(piece);

    /// <summary>A list with commas.</summary>
    public void AppendFormatted(IReadOnlyList<Node> nodes)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            if (i > 0) this.AppendLiteral(", ");
            this.Items.Add(nodes[i]);
        }
    }
}
