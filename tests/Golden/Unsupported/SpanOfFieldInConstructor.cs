[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var holder = new Holder();
        var view = new View(holder);
        holder.Numbers = new int[3];
        Log.Info($"{view.First}");
    }
}

sealed class Holder
{
    public int[] Numbers = [1, 2];
}

ref struct View
{
    readonly Span<int> _numbers;

    public View(Holder holder)
    {
        _numbers = holder.Numbers; // TUSK0112
    }

    public readonly int First => _numbers[0];
}
