// Arrays of several kinds, and what they hold as they go.
var holder = new Holder();
for (int i = 0; i < 3; i++)
{
    holder.Bases = i == 1 ? [new Derived("a"), new("b")] : [new Base("c"), new Derived("d")];
    holder.Contracts = i == 2 ? [new Derived("e")] : [new Other("f"), new Derived("g")];
    holder.Anything = i switch { 0 => ["x", "y"], 1 => [new Derived("h")], _ => [1, new Base("i"), new Derived[] { new("t") }, new Pair[] { new(new Base("u"), 5) }] };
    holder.Pairs = [new Pair(new Base("k"), i), new Pair(new Derived("l"), i)];
    holder.Nested = i == 0 ? [[new Derived("m")], []] : [[new Base("n")], [new Derived("o")]];
    int number = i;
    holder.Functions = [() => number, new Derived("p").Length];
    holder.Numbers = [1, i];
    holder.Days = [Day.Tuesday, (Day)i];
    holder.Print();
}

IEnumerable<object> covariant = new Derived[] { new("r"), new("s") };
foreach (object item in covariant) Console.WriteLine(((Base)item).Name);

interface IContract
{
    string Name { get; }
}

class Base(string name) : IContract
{
    public string Name => name;
    public object? Kept { get; set; }
}

sealed class Derived(string name) : Base(name)
{
    readonly Base[] _own = [new Base(name + "1")];

    public int Length() => _own.Length + this.Name.Length;
}

sealed class Other(string name) : IContract
{
    readonly object _kept = new Base(name);

    public string Name => ((Base)_kept).Name;
}

readonly record struct Pair(Base First, int Second);

enum Day { Monday, Tuesday }

sealed class Holder
{
    public Base[] Bases = [];
    public IContract[] Contracts = [];
    public object[] Anything = [];
    public Pair[] Pairs = [];
    public Base[][] Nested = [];
    public Func<int>[] Functions = [];
    public int[] Numbers = [];
    public Day[] Days = [];

    public void Print()
    {
        foreach (Base item in this.Bases) Console.Write(item.Name);
        foreach (IContract item in this.Contracts) Console.Write(item.Name);
        foreach (object item in this.Anything) Console.Write(item is string text ? text : item is Base other ? other.Name : item is Derived[] inner ? inner[0].Name : item is Pair[] pairs ? pairs[0].First.Name : "?");
        foreach (Pair pair in this.Pairs) Console.Write($"{pair.First.Name}{pair.Second}");
        foreach (Base[] row in this.Nested)
            foreach (Base item in row)
                Console.Write(item.Name);
        foreach (Func<int> function in this.Functions) Console.Write(function());
        foreach (int number in this.Numbers) Console.Write($" {number}");
        foreach (Day day in this.Days) Console.Write($" {(int)day}");
        Console.WriteLine();
    }
}
