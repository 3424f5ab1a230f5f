// target: module
// dump-after: InsertReferenceCounts
// In a loop, an object goes after its last use: the tree, and the array after the last use of the span over it. What tells when it goes stays until
// the variable gets the next.
[Module(License = License.GPL)]
sealed class LastUse : Module
{
    public LastUse()
    {
        int sum = 0;
        for (int i = 0; i < 3; i++)
        {
            sum += Tree.Make(i).Sum();
            int[] array = [sum, i];
            Span<int> over = array;
            sum += Tree.Make(sum).Sum();
            foreach (int value in over) sum += value;
            var noticed = new Noticed(i);
            sum += noticed.Number;
            Log.Info($"{sum}");
        }
    }
}

sealed class Tree(int value, Tree? next)
{
    [MaxDepth(9)]
    public static Tree Make(int depth) => depth == 0 ? new(depth, null) : new(depth, Make(depth - 1));

    [MaxDepth(9)]
    public int Sum() => value + (next is null ? 0 : next.Sum());
}

sealed class Noticed(int number) : IDisposable
{
    public int Number => number;

    public void Dispose() => Log.Info($"{number} goes");
}
