// Constraints: struct, class, unmanaged, notnull, new(), enum, base class, interfaces, allows ref struct.
Console.WriteLine(Size<int>() + Size<long>() + Size<Pair>());
Console.WriteLine(Flag(Mode.B) + Flag(Small.Y));
Console.WriteLine(Describe<Dog>(new("rex")) + Describe(new Animal("any")));
Console.WriteLine(Make<Counter>().Next() + Make<Counter>().Next());
Console.WriteLine(OrDefault<string>(null, "none") + OrDefault("some", "none"));
Console.WriteLine(Max(3, 7) + Max('a', 'b'));
Console.WriteLine(Length(new Text("abc".AsSpan())));
Console.WriteLine(new Cache<string, Dog>().Get("a", static k => new(k)).Name);
Console.WriteLine(Bytes(0x01020304));
Console.WriteLine(IsDefault(0) && IsDefault<string>(null) && !IsDefault(3));

static int Size<T>() where T : unmanaged => System.Runtime.CompilerServices.Unsafe.SizeOf<T>();

static int Flag<T>(T value) where T : struct, Enum => System.Runtime.CompilerServices.Unsafe.As<T, byte>(ref value);

static string Describe<T>(T animal) where T : Animal => animal.Name + (animal is Dog ? "!" : "?");

static T Make<T>() where T : ICreate<T> => T.Create();

static T OrDefault<T>(T? value, T otherwise) where T : class => value ?? otherwise;

static T Max<T>(T a, T b) where T : struct, IComparable<T> => a.CompareTo(b) > 0 ? a : b;

static int Length<T>(T text) where T : ILength, allows ref struct => text.Length;

static int Bytes<T>(T value) where T : unmanaged
{
    int sum = 0;
    foreach (byte b in System.Runtime.InteropServices.MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value))) sum += b;
    return sum;
}

static bool IsDefault<T>(T? value) => value is null || EqualityComparer<T>.Default.Equals(value, default);

enum Mode : byte { A, B }

enum Small : byte { X = 10, Y = 20 }

record struct Pair(short A, int B);

record struct Point(int X, int Y);

class Animal(string name)
{
    public string Name => name;
}

sealed class Dog(string name) : Animal(name);

interface ICreate<T>
{
    static abstract T Create();
}

sealed class Counter : ICreate<Counter>
{
    static int s_made;
    readonly int _start = ++s_made * 10;
    public static Counter Create() => new();
    public int Next() => _start;
}

interface ILength
{
    int Length { get; }
}

readonly ref struct Text(ReadOnlySpan<char> text) : ILength
{
    readonly ReadOnlySpan<char> _text = text;
    public int Length => _text.Length;
}

sealed class Cache<TKey, TValue> where TKey : notnull where TValue : class
{
    TValue? _last;
    public TValue Get(TKey key, Func<TKey, TValue> make) => _last ??= make(key);
}
