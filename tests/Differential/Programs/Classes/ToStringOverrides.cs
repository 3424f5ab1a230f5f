// ToString overrides in interpolation, through base and interface references, of structs and generics.
Console.WriteLine($"{new Celsius(20)} {new Named("n")} {new Special()}");
Named named = new Special();
object any = named;
Console.WriteLine(any.ToString());
Console.WriteLine($"[{named,10}] [{new Celsius(5),-6}]");
Console.WriteLine(Text(new Celsius(1)) + Text(named) + Text(42) + Text(true) + Text('c'));
Console.WriteLine("sum: " + new Celsius(3) + " and " + named);
Celsius? none = null;
Celsius? some = new Celsius(8);
Console.WriteLine($"<{none}> <{some}>");
string? missing = null;
Console.WriteLine($"<{missing}>" + missing);

static string Text<T>(T value) where T : notnull => $"({value})";

readonly struct Celsius(int degrees)
{
    public override string ToString() => $"{degrees} C";
}

class Named(string name)
{
    public override string ToString() => $"named {name}";
}

sealed class Special() : Named("base")
{
    public override string ToString() => "special " + base.ToString();
}
