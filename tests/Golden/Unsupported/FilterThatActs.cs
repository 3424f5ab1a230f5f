[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        int tries = 0;
        try
        {
            try
            {
                throw new TimeoutException();
            }
            finally
            {
                Log.Info($"tried {tries}");
            }
        }
        catch (TimeoutException) when (++tries < 3) // TUSK0113
        {
        }
    }
}
