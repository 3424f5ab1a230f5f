// target: module
// A tree is walked by a method that calls itself.
[Module(License = License.GPL)]
sealed class Forest : Module
{
    public Forest()
    {
        var tree = new Tree(1, new Tree(2, null, null), new Tree(3, null, null));
        Log.Info($"{tree.Sum()}");
    }
}

sealed class Tree(int value, Tree? left, Tree? right)
{
    public int Sum() => value + (left?.Sum() ?? 0) + (right?.Sum() ?? 0);
}
