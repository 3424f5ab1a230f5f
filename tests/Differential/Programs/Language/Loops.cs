// for, while, do, foreach, break, continue, goto out of nested loops, two counters.
int total = 0;
for (int i = 0, j = 10; i < j; i++, j--) total += i * j;
Console.WriteLine(total);
int n = 27, steps = 0;
while (n != 1)
{
    n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    steps++;
}

Console.WriteLine(steps);
do
{
    steps -= 40;
}
while (steps > 0);
Console.WriteLine(steps);
for (int row = 0; row < 10; row++)
{
    for (int column = 0; column < 10; column++)
    {
        if (column > row) break;
        if ((row + column) % 3 == 0) continue;
        if (row * column == 42)
        {
            Console.WriteLine($"found {row} {column}");
            goto Found;
        }
    }
}

Console.WriteLine("not reached");
Found:
int[][] jagged = [[1], [2, 3], [], [4, 5, 6]];
foreach (int[] line in jagged)
{
    int sum = 0;
    foreach (int value in line) sum += value;
    Console.Write($"{sum}/{line.Length} ");
}

Console.WriteLine();
int retries = 0;
Again:
if (++retries < 4) goto Again;
Console.WriteLine(retries);
bool[] composite = new bool[60];
for (int i = 2; i < composite.Length; i++)
{
    if (composite[i]) continue;
    Console.Write($"{i} ");
    for (int j = i * i; j < composite.Length; j += i) composite[j] = true;
}

Console.WriteLine();
