[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 5;

    public Driver() => Walk(Number, static n => Log.Info($"{n}"));

    static void Walk(int depth, Action<int> visit)
    {
        visit(depth);
        if (depth > 0) Walk(depth - 1, n => visit(n + 1)); // TUSK0506
    }
}
