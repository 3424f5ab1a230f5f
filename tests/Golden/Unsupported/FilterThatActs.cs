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
            } // TUSK0113
        }
        catch (TimeoutException) when (++tries < 3)
        {
        }
    }
}
