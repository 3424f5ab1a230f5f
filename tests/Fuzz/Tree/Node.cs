using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Tree;

/// <summary>An expression, a statement, a member, a declaration: words and smaller pieces in order.</summary>
/// <param name="type">What an expression gives; null for everything else.</param>
/// <param name="pieces">The text.</param>
sealed class Node(CsType? type, Pieces pieces) : Piece
{
    public CsType? Type => type;

    public List<Piece> Pieces { get; } = pieces.Items;

    /// <summary>The C# compiler evaluates it, with errors for what overflows.</summary>
    public bool IsConstant { get; init; }

    public static Node Expression(CsType type, Pieces pieces) => new(type, pieces);

    public static Node Constant(CsType type, string text) => new(type, $"{text}") { IsConstant = true };

    public static Node Other(Pieces pieces) => new(null, pieces);

    public override void Write(SourceWriter writer)
    {
        foreach (Piece piece in this.Pieces) piece.Write(writer);
    }
}
