[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var table = new Table();
        ref int first = ref table.At(0);
        table.Clear(Number);
        first = 1;
        Log.Info($"{table.At(0)}");
    }
}

sealed class Table
{
    int[] _cells = [1, 2, 3];

    public ref int At(int index)
    {
        while (index >= _cells.Length) index -= _cells.Length;
        for (int i = 0; i < index; i++) Log.Info($"{_cells[i]}");
        return ref _cells[index];
    } // TUSK0112

    public void Clear(int count)
    {
        for (int i = 0; i < count; i++) _cells = new int[count];
    }
}
