// IEnumerable<T>, IReadOnlyList<T> and ICollection<T> over List, arrays and own classes.
List<int> list = [1, 2, 3];
Console.WriteLine(Sum(list));
Console.WriteLine(Last(list));
IEnumerable<int> sequence = list;
foreach (int n in sequence) Console.Write(n);
Console.WriteLine();
IReadOnlyList<string> names = new List<string> { "a", "b" };
for (int i = 0; i < names.Count; i++) Console.Write(names[i]);
foreach (string name in names) Console.Write(name);
Console.WriteLine();
ICollection<int> set = new HashSet<int> { 4, 5 };
set.Add(6);
Console.WriteLine($"{set.Count} {set.Contains(5)} {Sum(set)}");
System.Collections.ObjectModel.ReadOnlyCollection<int> readOnly = list.AsReadOnly();
Console.WriteLine(readOnly[1] + readOnly.Count + Sum(readOnly));
IDictionary<int, string> map = new Dictionary<int, string> { [1] = "one" };
map[2] = "two";
Console.WriteLine($"{map.Count} {map[2]}");

static int Sum(IEnumerable<int> values)
{
    int sum = 0;
    foreach (int value in values) sum += value;
    return sum;
}

static int Last(IReadOnlyList<int> values) => values[values.Count - 1];
