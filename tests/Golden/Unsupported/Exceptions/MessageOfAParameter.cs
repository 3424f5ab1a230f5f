[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Fail(Number > 2 ? "many" : "few");
    }

    static void Fail(string why) => throw new InvalidOperationException(why); // TUSK0109
}
