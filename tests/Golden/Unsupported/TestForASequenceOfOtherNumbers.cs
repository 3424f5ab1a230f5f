[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Log.Info($"{Count(new Day[] { Day.Monday })} {Count(7)}");

    static int Count(object kept) => kept is IReadOnlyList<int> numbers ? numbers.Count : -1; // TUSK0103
}

enum Day { Monday }
