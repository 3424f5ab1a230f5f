[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var holder = new Holder();
        holder.Get(out Span<int> numbers);
        holder.Numbers = new int[3];
        numbers[0] = 1;
    }
}

sealed class Holder
{
    public int[] Numbers = [1, 2];

    public void Get(out Span<int> numbers) => numbers = Numbers; // TUSK0112
}
