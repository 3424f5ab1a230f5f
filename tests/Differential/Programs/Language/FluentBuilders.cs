// Builders that return this, struct builders by ref, nested builders with actions, validation errors.
Request request = new RequestBuilder("read").With("path", "/tmp").With("size", "10").Retry(3).Build();
Console.WriteLine($"{request.Name} {request.Options.Length} {request.Options[1].Value} {request.Retries}");
try
{
    new RequestBuilder("bad").Retry(-1).Build();
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("retries");
}

var sum = new Accumulator();
sum.Add(1).Add(2).Add(3);
Console.WriteLine(sum.Total);
Console.WriteLine(Menu.Make(static m => m.Item("open").Sub("more", static s => s.Item("x").Item("y")).Item("quit")).Show(0));

sealed record Request(string Name, (string Key, string Value)[] Options, int Retries);

sealed class RequestBuilder(string name)
{
    readonly List<(string, string)> _options = [];
    int _retries;

    public RequestBuilder With(string key, string value)
    {
        _options.Add((key, value));
        return this;
    }

    public RequestBuilder Retry(int times)
    {
        _retries = times >= 0 ? times : throw new ArgumentOutOfRangeException(nameof(times));
        return this;
    }

    public Request Build() => new(name, [.. _options], _retries);
}

struct Accumulator
{
    public int Total { get; private set; }

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref Accumulator Add(int n)
    {
        this.Total += n;
        return ref this;
    }
}

sealed class Menu
{
    readonly List<(string Text, Menu? Sub)> _items = [];

    public static Menu Make(Action<Menu> fill)
    {
        var menu = new Menu();
        fill(menu);
        return menu;
    }

    public Menu Item(string text)
    {
        _items.Add((text, null));
        return this;
    }

    public Menu Sub(string text, Action<Menu> fill)
    {
        _items.Add((text, Make(fill)));
        return this;
    }

    public string Show(int depth)
    {
        string result = "";
        foreach ((string text, Menu? sub) in _items) result += new string('.', depth) + text + "|" + (sub?.Show(depth + 1) ?? "");
        return result;
    }
}
