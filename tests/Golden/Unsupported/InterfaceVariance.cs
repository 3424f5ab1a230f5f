[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        ISource<object> source = new Source(); // TUSK0103
        Log.Info($"{source.Next() is string}");
    }
}

interface ISource<out T>
{
    T Next();
}

sealed class Source : ISource<string>
{
    public string Next() => "text";
}
