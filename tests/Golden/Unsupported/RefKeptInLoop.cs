[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var holder = new Holder();
        ReadOnlySpan<int> last = default;
        int sum = 0;
        for (int i = 0; i < Number; i++)
        {
            ReadOnlySpan<int> current = holder.Numbers; // TUSK0112
            if (!last.IsEmpty) sum += last[0];
            last = current;
            holder.Numbers = new int[i + 1];
        }

        Log.Info($"{sum}");
    }
}

sealed class Holder
{
    public int[] Numbers = [1, 2];
}
