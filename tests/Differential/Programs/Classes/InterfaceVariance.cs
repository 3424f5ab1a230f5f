// Covariant and contravariant interfaces: the program's own, the framework's, on classes, structs, arrays and iterators.
ISource<Dog> dogs = new Dogs();
ISource<Animal> animals = dogs;
Console.WriteLine(animals.Next().Name);
Console.WriteLine(ReferenceEquals(dogs, animals));
ISource<object> objects = animals;
Console.WriteLine(objects.Next() is Dog);
Console.WriteLine(objects is ISource<Dog>);
Console.WriteLine(objects is ISource<Cat>);
Console.WriteLine(((object)new Cats()) is ISource<Animal>);
Console.WriteLine((ISource<Animal>)(object)new Cats() is { } cats ? cats.Next().Name : "none");
try
{
    Console.WriteLine(((ISource<Dog>)(object)new Cats()).Next().Name);
}
catch (InvalidCastException)
{
    Console.WriteLine("no dogs");
}

ISink<Animal> sink = new Sink();
ISink<Dog> dogSink = sink;
dogSink.Take(new Dog("Rex"));
ISink<string> anything = new ObjectSink();
anything.Take("text");
Console.WriteLine(((object)sink) is ISink<Cat>);
Console.WriteLine(((object)sink) is ISink<object>);

// Through both, with results on the way.
IConverter<Dog, object> converter = new Converter();
Console.WriteLine(converter.Convert(new Dog("Ada")) is string);
IPair<Animal> pair = new Pair<Dog>(new Dog("a"), new Dog("b"));
Console.WriteLine(pair.First.Name + pair.Second.Name + pair.Source.Next().Name);

// Structs keep their methods when they are boxed, generic code finds them without.
ISource<object> boxed = new StructSource("struct");
Console.WriteLine((string)boxed.Next());
Console.WriteLine(NextOf(new StructSource("generic")));
Console.WriteLine(IsSource<StructSource, object>(new StructSource("tested")));
Console.WriteLine(IsSource<StructSource, Dog>(new StructSource("tested")));

// Of the framework.
var list = new List<Dog> { new("one"), new("two") };
IEnumerable<Animal> sequence = list;
foreach (Animal animal in sequence) Console.WriteLine(animal.Name);
IReadOnlyList<Animal> readOnly = list;
Console.WriteLine(readOnly[1].Name + readOnly.Count);
IEnumerable<object> array = new string[] { "x", "y" };
foreach (object item in array) Console.WriteLine(item);
IReadOnlyList<object> items = new Dog[] { new("in an array") };
Console.WriteLine(((Animal)items[0]).Name + items.Count);
foreach (Animal animal in Iterate()) Console.WriteLine(animal.Name);
foreach (Animal animal in list.Where(static d => d.Name != "one")) Console.WriteLine(animal.Name);
Console.WriteLine(Count(list) + Count(new HashSet<string> { "a" }) + Count(new Stack<Cat>()));
var all = new List<Animal> { new Cat("three") };
foreach (Animal animal in sequence) all.Add(animal);
Console.WriteLine(all.Count);
IEnumerable<IEnumerable<Animal>> nested = new List<List<Dog>> { list, list };
foreach (IEnumerable<Animal> inner in nested)
    foreach (Animal animal in inner) Console.Write(animal.Name);
Console.WriteLine();

IComparer<Animal> byName = new ByName();
list.Sort(byName);
list.Reverse();
Console.WriteLine(list[0].Name);
var sorted = new SortedDictionary<Dog, int>(byName) { [new("z")] = 1, [new("a")] = 2 };
foreach (KeyValuePair<Dog, int> entry in sorted) Console.WriteLine(entry.Key.Name + entry.Value);
IEqualityComparer<Animal> same = new SameName();
var set = new HashSet<Dog>(same) { new("q"), new("q") };
Console.WriteLine(set.Count);
IComparable<Dog> comparable = new Dog("m");
Console.WriteLine(comparable.CompareTo(new Dog("m")));

// What throws behind a variant call.
ISource<Animal> failing = new Failing();
try
{
    failing.Next();
}
catch (NotSupportedException)
{
    Console.WriteLine("caught");
}

static IEnumerable<Dog> Iterate()
{
    yield return new Dog("first");
    yield return new Dog("second");
}

static int Count(IEnumerable<object> values)
{
    int count = 0;
    foreach (object _ in values) count++;
    return count;
}

static bool IsSource<T, TItem>(T value) => value is ISource<TItem>;

static object NextOf<T>(T source) where T : ISource<object> => source.Next();

interface ISource<out T>
{
    T Next();
    T Twice()
    {
        this.Next();
        return this.Next();
    }
}

interface ISink<in T>
{
    void Take(T value);
}

interface IConverter<in TFrom, out TTo>
{
    TTo Convert(TFrom value);
}

interface IPair<out T>
{
    T First { get; }
    T Second { get; }
    ISource<T> Source { get; }
}

class Animal(string name) : IComparable<Animal>
{
    public string Name => name;
    public int CompareTo(Animal? other) => string.CompareOrdinal(this.Name, other?.Name);
}

sealed class Dog(string name) : Animal(name);
sealed class Cat(string name) : Animal(name);

sealed class Dogs : ISource<Dog>
{
    int _count;
    public Dog Next() => new("dog" + _count++);
}

class Cats : ISource<Cat>
{
    public Cat Next() => new("cat");
}

sealed class Failing : ISource<Dog>
{
    public Dog Next() => throw new NotSupportedException();
}

sealed class Sink : ISink<Animal>
{
    public void Take(Animal value) => Console.WriteLine("took " + value.Name);
}

sealed class ObjectSink : ISink<object>
{
    public void Take(object value) => Console.WriteLine("took " + value);
}

sealed class Converter : IConverter<Animal, string>
{
    public string Convert(Animal value) => value.Name;
}

sealed class Pair<T>(T first, T second) : IPair<T>
{
    public T First => first;
    public T Second => second;
    public ISource<T> Source => new Single<T>(first);
}

sealed class Single<T>(T value) : ISource<T>
{
    public T Next() => value;
}

struct StructSource(string text) : ISource<string>
{
    public string Next() => text;
}

sealed class ByName : IComparer<Animal>
{
    public int Compare(Animal? x, Animal? y) => string.CompareOrdinal(x?.Name, y?.Name);
}

sealed class SameName : IEqualityComparer<Animal>
{
    public bool Equals(Animal? x, Animal? y) => x?.Name == y?.Name;
    public int GetHashCode(Animal obj) => obj.Name.Length;
}
