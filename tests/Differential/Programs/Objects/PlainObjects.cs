// new object(): an identity and nothing else.
object gate = new(), other = new object();
object? none = null;
Console.WriteLine(ReferenceEquals(gate, gate));
Console.WriteLine(ReferenceEquals(gate, other));
Console.WriteLine(ReferenceEquals(none, null));
Console.WriteLine(gate == other);
Console.WriteLine(gate.Equals(gate));
Console.WriteLine(gate.Equals(other));
Console.WriteLine(gate.Equals(null));
Console.WriteLine(object.Equals(gate, other));
Console.WriteLine(object.Equals(none, gate));
Console.WriteLine(gate.GetHashCode() == gate.GetHashCode());
Console.WriteLine(gate.ToString());
Console.WriteLine(gate is string);
Console.WriteLine(gate is Named);
Console.WriteLine(gate is not null);
Console.WriteLine(gate is IDisposable);
Console.WriteLine($"{gate} {new Named()}");

// A sentinel among other values.
object?[] values = [1, "text", null, Sentinels.Missing, gate, 'c', new Named()];
foreach (object? value in values)
    Console.WriteLine(value switch
    {
        null => "null",
        _ when ReferenceEquals(value, Sentinels.Missing) => "missing",
        int number => "int " + number,
        string text => "string " + text,
        Named named => "named " + named,
        _ => "other " + value,
    });

var cache = new Dictionary<string, object> { ["a"] = Sentinels.Missing, ["b"] = new object() };
Console.WriteLine(cache["a"] == Sentinels.Missing);
Console.WriteLine(cache["b"] == Sentinels.Missing);
var set = new HashSet<object> { gate, other, gate, Sentinels.Missing };
Console.WriteLine(set.Count);
Console.WriteLine(set.Contains(new object()));
var list = new List<object> { gate };
Console.WriteLine(list.IndexOf(gate) + list.IndexOf(other));

// They go like any other.
for (int i = 0; i < 3; i++) gate = new Holder { Inner = new object() }.Inner!;
Console.WriteLine(gate.Equals(Identity(gate)));
try
{
    none!.ToString();
}
catch (NullReferenceException)
{
    Console.WriteLine("null");
}

static object Identity(object value) => value;

static class Sentinels
{
    public static readonly object Missing = new();
}

sealed class Holder
{
    public object? Inner;
}

sealed class Named
{
    public override string ToString() => "a name";
}
