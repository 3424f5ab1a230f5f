// The queens of n boards by bit masks, recursion and a search for one solution with an array.
for (int n = 1; n <= 8; n++) Console.Write($"{Count(n, 0, 0, 0, 0)} ");
Console.WriteLine();
int[] columns = new int[8];
Console.WriteLine(Place(columns, 0));
foreach (int column in columns) Console.Write(column);
Console.WriteLine();

static int Count(int n, int row, uint columns, uint left, uint right)
{
    if (row == n) return 1;
    int count = 0;
    for (uint free = ~(columns | left | right) & ((1u << n) - 1); free != 0; free &= free - 1)
    {
        uint bit = free & (uint)-(int)free;
        count += Count(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }

    return count;
}

static bool Place(int[] columns, int row)
{
    if (row == columns.Length) return true;
    for (int c = 0; c < columns.Length; c++)
    {
        bool free = true;
        for (int r = 0; r < row; r++) free &= columns[r] != c && Math.Abs(columns[r] - c) != row - r;
        if (!free) continue;
        columns[row] = c;
        if (Place(columns, row + 1)) return true;
    }

    return false;
}
