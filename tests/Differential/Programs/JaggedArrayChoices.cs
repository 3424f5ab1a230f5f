// A choice between a new array and an element of an array of arrays, which IL knows as an object.
int[][] rows = [[1], [2, 3], [4, 5, 6]];
Console.WriteLine(Choose(rows, 1).Length + Choose(rows, 2).Length * 10);
Console.WriteLine((rows[0].Length > 1 ? new int[9] : rows[2])[1]);
Console.WriteLine(Deep([rows, [[7], [8]]], 1)[1][0]);

static int[] Choose(int[][] rows, int index)
{
    int[] row = index == 1 ? [index, 0, 0, 0] : rows[index];
    return row;
}

static int[][] Deep(int[][][] all, int index) => index == 0 ? [[1], [2]] : all[index];
