// Explicit implementations, generic interfaces implemented twice, interfaces on structs, inheritance of interfaces.
IReadable reader = new File("data");
Console.WriteLine(reader.Read());
Console.WriteLine(((IWritable)reader).Write("more"));
Console.WriteLine(reader is IWritable and not IClosable);
var both = new Both();
Console.WriteLine(((IAdder<int>)both).Add(1, 2));
Console.WriteLine(((IAdder<string>)both).Add("a", "b"));
Console.WriteLine(Sum(new Ints(), 4) + Sum(new Ints(3), 1));
ICount counter = new Deep();
Console.WriteLine(counter.Count);
Console.WriteLine(((IHas)counter).Count);
IProperty property = new Property();
property.Value += 5;
property[3] = "three";
Console.WriteLine($"{property.Value} {property[3]}");
Changed(property);

static void Changed(IProperty p)
{
    p.Value++;
    Console.WriteLine(p.Value);
}

static int Sum<T>(T adder, int n) where T : struct, IAdder<int> => adder.Add(n, n);

interface IReadable
{
    string Read();
}

interface IWritable
{
    string Write(string text);
}

interface IClosable;

sealed class File(string text) : IReadable, IWritable
{
    string IReadable.Read() => text;
    string IWritable.Write(string more) => text + more;
}

interface IAdder<T>
{
    T Add(T a, T b);
}

sealed class Both : IAdder<int>, IAdder<string>
{
    public int Add(int a, int b) => a + b;
    public string Add(string a, string b) => a + b;
}

readonly struct Ints(int factor) : IAdder<int>
{
    public int Add(int a, int b) => (a + b) * (factor + 1);
}

interface IHas
{
    int Count { get; }
}

interface ICount : IHas
{
    new int Count { get; }
}

sealed class Deep : ICount
{
    int IHas.Count => 1;
    int ICount.Count => 2;
}

interface IProperty
{
    int Value { get; set; }
    string this[int index] { get; set; }
}

sealed class Property : IProperty
{
    readonly string[] _texts = new string[4];
    public int Value { get; set; } = 1;
    public string this[int index] { get => _texts[index]; set => _texts[index] = value; }
}
