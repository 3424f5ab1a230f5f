// Dynamic programming: knapsack, coins, partitions, longest rising run, with spans and records.
Thing[] things = [new("map", 9, 150), new("compass", 13, 35), new("water", 153, 200), new("sandwich", 50, 160), new("glucose", 15, 60), new("tin", 68, 45)];
int[] best = new int[201];
foreach (Thing thing in things)
    for (int room = 200; room >= thing.Weight; room--)
        best[room] = Math.Max(best[room], best[room - thing.Weight] + thing.Value);
Console.WriteLine(best[200]);
Console.WriteLine(Ways([1, 2, 5, 10, 20, 50], 100));
Console.WriteLine(Rising([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]));

static long Ways(ReadOnlySpan<int> coins, int amount)
{
    Span<long> ways = stackalloc long[101];
    ways[0] = 1;
    foreach (int coin in coins)
        for (int i = coin; i <= amount; i++)
            ways[i] += ways[i - coin];
    return ways[amount];
}

static int Rising(ReadOnlySpan<int> values)
{
    List<int> tails = [];
    foreach (int value in values)
    {
        int at = 0;
        while (at < tails.Count && tails[at] < value) at++;
        if (at == tails.Count) tails.Add(value);
        else tails[at] = value;
    }

    return tails.Count;
}

readonly record struct Thing(string Name, int Weight, int Value);
