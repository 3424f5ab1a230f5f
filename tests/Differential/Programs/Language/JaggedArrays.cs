// Arrays of arrays, arrays of structs and of references, initialisers, default values, lengths.
int[][] rows = new int[4][];
for (int i = 0; i < rows.Length; i++)
{
    rows[i] = new int[i + 1];
    for (int j = 0; j <= i; j++) rows[i][j] = j == 0 || j == i ? 1 : rows[i - 1][j - 1] + rows[i - 1][j];
}

foreach (int[] row in rows)
{
    foreach (int value in row) Console.Write($"{value} ");
    Console.WriteLine();
}

string?[] names = new string?[3];
names[1] = "mid";
Console.WriteLine($"{names[0] ?? "none"} {names[1]} {names.Length}");
Pair[] pairs = new Pair[2];
pairs[1].A = 3;
pairs[1].Up();
ref Pair second = ref pairs[1];
second.B = pairs[0].B - 1;
Console.WriteLine($"{pairs[0].A} {pairs[1].A} {pairs[1].B}");
byte[][][] deep = [[[1, 2], [3]], [], [[4]]];
int sum = 0;
foreach (byte[][] plane in deep)
    foreach (byte[] row in plane)
        foreach (byte value in row)
            sum = sum * 10 + value;
Console.WriteLine(sum);
Console.WriteLine(deep[0][1][0] + deep[^1][^1][^1]);
int[] shared = rows[2];
shared[0] = 77;
Console.WriteLine(rows[2][0]);
rows[2] = null!;
Console.WriteLine(shared.Length);
try
{
    Console.WriteLine(rows[2][0]);
}
catch (NullReferenceException)
{
    Console.WriteLine("null row");
}

try
{
    rows[1][2] = 0;
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("outside");
}

try
{
    int size = rows.Length - 5;
    Console.WriteLine(new int[size].Length);
}
catch (OverflowException)
{
    Console.WriteLine("negative length");
}

struct Pair
{
    public int A, B;
    public void Up() => this.A++;
}
