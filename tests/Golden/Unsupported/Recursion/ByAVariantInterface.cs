[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var inner = new Texts(null);
        var outer = new Texts(inner);
        Log.Info($"{outer.Length(outer)}");
    }
}

interface ISource<out T>
{
    int Length(ISource<object> other);
}

sealed class Texts(ISource<string>? inner) : ISource<string>
{
    public int Length(ISource<object> other)
    {
        ISource<string>? next = inner;
        ISource<object>? any = next;
        return any is null ? 1 : 1 + any.Length(other); // TUSK0506
    }
}
