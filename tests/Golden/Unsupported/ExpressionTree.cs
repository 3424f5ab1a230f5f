using System.Linq.Expressions;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Expression<Func<int, int>> twice = x => x * 2; // TUSK0102
        Log.Info($"{twice.Parameters.Count}");
    }
}
