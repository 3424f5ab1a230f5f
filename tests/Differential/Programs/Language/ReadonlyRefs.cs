// in, ref readonly, readonly members and structs: no copies seen, changes through aliases are.
int value = 1;
Console.WriteLine(Twice(value) + Twice(in value) + Alias(ref value, in value));
var grid = new Grid();
ref readonly Cell cell = ref grid.At(1);
grid.Set(1, 5);
Console.WriteLine(cell.Value + cell.Doubled());
Cell copy = grid.At(1);
grid.Set(1, 6);
Console.WriteLine(copy.Value + cell.Value);
foreach (ref readonly Cell c in grid.All) Console.Write($"{c.Value} ");
Console.WriteLine();
Console.WriteLine(Pass(ref value) + Length("abc") + Longest("ab", "abc").Length);

static int Twice(in int n) => n * 2;

static int Alias(ref int a, in int b)
{
    a += 10;
    return b;
}

static int Pass(ref readonly int n) => n + 1;

static int Length(in ReadOnlySpan<char> text) => text.Length;

static ref readonly string Longest(in string a, in string b) => ref a.Length >= b.Length ? ref a : ref b;

readonly struct Cell(int value)
{
    public int Value => value;
    public readonly int Doubled() => value * 2;
}

sealed class Grid
{
    readonly Cell[] _cells = new Cell[3];
    public ref readonly Cell At(int index) => ref _cells[index];
    public void Set(int index, int value) => _cells[index] = new(value);
    public ReadOnlySpan<Cell> All => _cells;
}
