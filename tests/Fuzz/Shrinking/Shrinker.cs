using Tusk.Tests.Fuzz.Running;
using Tusk.Tests.Fuzz.Tree;

namespace Tusk.Tests.Fuzz.Shrinking;

/// <summary>Makes a failing program small: what can be left out without losing the failure goes.</summary>
/// <param name="judge">What is wrong with the text of a batch.</param>
/// <param name="attempts">How many texts are tried at most.</param>
sealed class Shrinker(Func<string, Verdict> judge, int attempts = 800)
{
    Failure _failure = null!;
    string _text = "";
    int _left = attempts;

    public Shrinker(Oracle oracle) : this(oracle.Judge)
    {
    }

    /// <returns>The same kind of failure. The tree of the program itself is changed.</returns>
    public Failure Shrink(Failure failure)
    {
        _failure = failure;
        _text = new Batch([failure.Program]).Text;
        Block tree = failure.Program.Declarations;
        for (bool smaller = true; smaller && _left > 0;)
        {
            smaller = this.LeaveOut(tree);
            smaller |= this.Unwrap(tree);
            smaller |= this.Simplify(tree);
        }

        return _failure;
    }

    /// <summary>Large parts of a list first, then smaller ones.</summary>
    bool LeaveOut(Block tree)
    {
        bool smaller = false;
        Queue<Block> blocks = new([tree]);
        while (blocks.TryDequeue(out Block? block))
        {
            for (int size = block.Items.Count; size > 0; size /= 2)
            {
                for (int first = block.Items.Count - size; first >= 0; first = Math.Min(first - size, block.Items.Count - size))
                    smaller |= this.Holds(Reductions.Remove(block, first, size));
            }

            foreach (Node item in block.Items)
                foreach (Block inner in item.Pieces.SelectMany(Reductions.Outermost)) blocks.Enqueue(inner);
        }

        return smaller;
    }

    bool Unwrap(Block tree)
    {
        bool smaller = false;
        foreach (Block block in Reductions.Blocks(tree).ToList())
        {
            for (int i = 0; i < block.Items.Count; i++)
                if (Reductions.Unwrap(block, i) is { } edit) smaller |= this.Holds(edit);
        }

        return smaller;
    }

    bool Simplify(Block tree)
    {
        bool smaller = false;
        Stack<(Node Parent, int Index)> places = new(Reductions.Expressions(tree).Reverse());
        while (places.TryPop(out (Node Parent, int Index) place))
        {
            // Below something that has been replaced.
            if (place.Parent.Pieces[place.Index] is not Node { Type: not null }) continue;
            foreach (Edit edit in Reductions.Replacements(place.Parent, place.Index).ToList())
            {
                if (!this.Holds(edit)) continue;
                smaller = true;
                break;
            }
        }

        return smaller;
    }

    bool Holds(Edit edit)
    {
        if (_left-- <= 0) return false;
        edit.Apply();
        string text = new Batch([_failure.Program]).Text;
        if (text.Length < _text.Length && judge(text) is var verdict && verdict.IsAlike(_failure.Verdict))
        {
            _text = text;
            _failure = _failure with { Verdict = verdict };
            return true;
        }

        edit.Undo();
        return false;
    }
}
