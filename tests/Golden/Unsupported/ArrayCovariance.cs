[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        object[] things = new string[Number]; // TUSK0103
        things[0] = this;
    }
}
