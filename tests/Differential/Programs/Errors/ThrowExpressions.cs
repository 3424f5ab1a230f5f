// throw as an expression: in ??, in ?:, in a switch arm, in an arrow body.
Console.WriteLine(Get(() => Half(8)));
Console.WriteLine(Get(() => Half(7)));
Console.WriteLine(Get(() => Name(null)));
Console.WriteLine(Get(() => Name("abc")));
Console.WriteLine(Get(() => Kind(2)));
Console.WriteLine(Get(() => Kind(5)));
Console.WriteLine(Get(Never));
Console.WriteLine(Get(() => new Thing(null).Length));

static int Half(int n) => n % 2 == 0 ? n / 2 : throw new ArgumentException("odd");

static int Name(string? text) => (text ?? throw new InvalidOperationException("no name")).Length;

static int Kind(int n) => n switch { 1 => 10, 2 => 20, _ => throw new NotSupportedException("kind") };

static int Never() => throw new NotImplementedException("later");

static string Get(Func<int> f)
{
    try
    {
        return $"{f()}";
    }
    catch (Exception e) when (e is ArgumentException or InvalidOperationException)
    {
        return $"bad call: {e.Message}";
    }
    catch (Exception e)
    {
        return e.Message;
    }
}

sealed class Thing(string? text)
{
    readonly string _text = text ?? throw new ArgumentException("text is needed");
    public int Length => _text.Length;
}
