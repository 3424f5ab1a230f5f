using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Shrinking;

/// <summary>Ways to make a tree smaller.</summary>
static class Reductions
{
    /// <summary>All blocks, the outer before the inner.</summary>
    public static IEnumerable<Block> Blocks(Piece root)
    {
        if (root is Block block) yield return block;
        foreach (Piece inner in Inside(root).ToList())
            foreach (Block found in Blocks(inner)) yield return found;
    }

    /// <summary>Blocks in a piece that are in no other block of it.</summary>
    public static IEnumerable<Block> Outermost(Piece root) => root is Block block ? [block] : Inside(root).SelectMany(Outermost);

    /// <summary>Leaves out items of a block.</summary>
    public static Edit Remove(Block block, int first, int count)
    {
        List<Node> removed = block.Items.GetRange(first, count);
        return new(() => block.Items.RemoveRange(first, count), () => block.Items.InsertRange(first, removed));
    }

    /// <summary>Puts the statements of an item's own blocks in its place.</summary>
    public static Edit? Unwrap(Block block, int index)
    {
        Node item = block.Items[index];
        List<Node> inner = [.. item.Pieces.OfType<Block>().Where(static b => b.Style == BlockStyle.Braces).SelectMany(static b => b.Items)];
        if (inner.Count == 0) return null;
        return new(
            () =>
            {
                block.Items.RemoveAt(index);
                block.Items.InsertRange(index, inner);
            },
            () =>
            {
                block.Items.RemoveRange(index, inner.Count);
                block.Items.Insert(index, item);
            });
    }

    /// <summary>Places of expressions, the outer before the inner.</summary>
    public static IEnumerable<(Node Parent, int Index)> Expressions(Piece root)
    {
        if (root is Node node)
        {
            for (int i = 0; i < node.Pieces.Count; i++)
                if (node.Pieces[i] is Node { Type: not null }) yield return (node, i);
        }

        foreach (Piece inner in Inside(root).ToList())
            foreach ((Node, int) found in Expressions(inner)) yield return found;
    }

    /// <summary>Simpler expressions that may stand for one: a constant, and the parts of it that have its type.</summary>
    public static IEnumerable<Edit> Replacements(Node parent, int index)
    {
        Node old = (Node)parent.Pieces[index];
        if (old is { IsConstant: true, Pieces: [Words] } or { Pieces.Count: 0 }) yield break;
        foreach (Node simple in Simple(old))
        {
            if (simple.Text.Length < old.Text.Length) yield return new(() => parent.Pieces[index] = simple, () => parent.Pieces[index] = old);
        }
    }

    static IEnumerable<Node> Simple(Node node)
    {
        CsType type = node.Type!;
        string text = type switch
        {
            IntegerType integer => integer.Literal(1),
            BoolType => "true",
            CharType => "'a'",
            _ => "",
        };
        if (text != "")
        {
            yield return Node.Constant(type, text);
            yield return Node.Expression(type, $"Recorder.Id<{type}>({text})");
        }

        foreach (Node part in Parts(node).Where(part => part.Type!.Equals(type))) yield return part;
        if (text == "" && type is not SpanType) yield return Node.Expression(type, $"default({type})!");
    }

    static IEnumerable<Node> Parts(Node node)
    {
        foreach (Node inner in node.Pieces.OfType<Node>())
        {
            if (inner.Type is not null) yield return inner;
            foreach (Node part in Parts(inner)) yield return part;
        }
    }

    static IEnumerable<Piece> Inside(Piece piece) => piece switch
    {
        Block block => block.Items,
        Node node => node.Pieces,
        _ => [],
    };
}
