[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        try
        {
            throw new Worse(); // TUSK0103
        }
        catch (Broken broken)
        {
            Log.Info($"{broken.Kind()}"); // TUSK0103
        }
    }
}

class Broken : Exception
{
    public virtual int Kind() => 1;
}

sealed class Worse : Broken;
