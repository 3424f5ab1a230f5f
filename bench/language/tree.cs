// A binary tree of objects: made, walked, dropped.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

uint sum = 0;
for (int i = 0; i < iterations; i++) sum = sum * 31 + (uint)Tree.Make(12, i).Sum();
Console.WriteLine(sum);

sealed class Tree(int value, Tree? left, Tree? right)
{
    public static Tree Make(int depth, int value) =>
        depth == 0 ? new Tree(value, null, null) : new Tree(value, Make(depth - 1, value * 2), Make(depth - 1, value * 2 + 1));

    public int Sum()
    {
        int sum = value;
        if (left is not null) sum += left.Sum();
        if (right is not null) sum += right.Sum();
        return sum;
    }
}
