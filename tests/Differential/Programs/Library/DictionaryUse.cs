// Dictionary with value keys: add, replace, remove, enumerate, resize; values that are references.
Dictionary<int, string> names = new() { [1] = "one", [2] = "two" };
names.Add(3, "three");
names[2] = "TWO";
Console.WriteLine($"{names.Count} {names[1]} {names[2]} {names.ContainsKey(4)}");
Console.WriteLine(names.TryGetValue(3, out string? three) ? three : "none");
Console.WriteLine(names.TryAdd(3, "again"));
Console.WriteLine(names.Remove(1));
Console.WriteLine(names.Remove(2, out string? removed) ? removed : "none");
foreach ((int key, string value) in names) Console.WriteLine($"{key}={value}");
Dictionary<long, int> squares = [];
for (long i = 0; i < 100; i++) squares[i * 37 % 101] = (int)(i * i);
long sum = 0;
foreach (KeyValuePair<long, int> pair in squares) sum += pair.Key * pair.Value;
Console.WriteLine($"{squares.Count} {sum}");
foreach (long key in squares.Keys) sum -= key;
foreach (int value in squares.Values) sum -= value;
Console.WriteLine(sum);
for (int i = 0; i < 100; i += 2) squares.Remove(i);
Console.WriteLine(squares.Count);
Dictionary<Point, Item> grid = [];
grid[new(1, 2)] = new(5);
grid[new(1, 2)] = new(6);
grid[new(2, 1)] = grid[new(1, 2)];
Console.WriteLine($"{grid.Count} {grid[new(2, 1)].Value} {grid.GetValueOrDefault(new(9, 9))?.Value ?? -1}");
grid.Clear();
Console.WriteLine(grid.Count);
try
{
    Console.WriteLine(names[99]);
}
catch (KeyNotFoundException)
{
    Console.WriteLine("no key");
}

try
{
    names.Add(3, "twice");
}
catch (ArgumentException)
{
    Console.WriteLine("there already");
}

readonly record struct Point(int X, int Y);

sealed record Item(int Value);
