// The framework's code is part of the circle, which closes where the user's calls it.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 5;

    public Driver()
    {
        int[] keys = [3, Number, 2];
        Array.Sort(keys, Compare);
        Log.Info($"{keys[0]}");
    }

    static int Compare(int a, int b)
    {
        int[] pair = [a, b];
        if (a > 100) Array.Sort(pair, Compare); // TUSK0506
        return pair[0].CompareTo(b);
    }
}
