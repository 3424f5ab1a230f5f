// A binary tree of objects: made, walked, dropped.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

uint sum = 0;
for (int i = 0; i < iterations; i++) sum = sum * 31 + (uint)new Tree(12, i).Sum();
Console.WriteLine(sum);

sealed class Tree
{
    private readonly int _value;
    private readonly Tree? _left, _right;

    public Tree(int depth, int value)
    {
        _value = value;
        if (depth == 0) return;
        _left = new Tree(depth - 1, value * 2);
        _right = new Tree(depth - 1, value * 2 + 1);
    }

    public int Sum()
    {
        int sum = _value;
        if (_left is not null) sum += _left.Sum();
        if (_right is not null) sum += _right.Sum();
        return sum;
    }
}
