// Dictionary<string, T> with the default and with ordinal comparers; counting words.
Dictionary<string, int> counts = [];
foreach (string word in (string[])["to", "be", "or", "not", "to", "be"])
{
    counts.TryGetValue(word, out int count);
    counts[word] = count + 1;
}

Console.WriteLine($"{counts.Count} {counts["to"]} {counts["not"]} {counts.ContainsKey("maybe")}");
Dictionary<string, Command> commands = new(StringComparer.OrdinalIgnoreCase) { ["Help"] = new(1), ["quit"] = new(2) };
Console.WriteLine(commands["HELP"].Code + commands["Quit"].Code);
Console.WriteLine(commands.Remove("QUIT"));
Console.WriteLine(commands.Count);
HashSet<string> seen = new(StringComparer.Ordinal);
Console.WriteLine(seen.Add("a") && seen.Add("A") && !seen.Add("a"));
int total = 0;
foreach ((string key, int value) in counts) total += key.Length * value;
Console.WriteLine(total);

sealed record Command(int Code);
