[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        ISink<string> sink = new Sink(); // TUSK0103
        sink.Take("text");
    }
}

interface ISink<in T>
{
    void Take(T value);
}

sealed class Sink : ISink<object>
{
    public void Take(object value) => Log.Info($"{value is string}");
}
