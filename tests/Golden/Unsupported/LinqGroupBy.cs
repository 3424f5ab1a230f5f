using System.Linq;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        int[] numbers = [1, 2, Number];
        foreach (var group in numbers.GroupBy(static n => n % 2)) Log.Info($"{group.Key}"); // TUSK0102
    }
}
