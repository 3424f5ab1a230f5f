[Module(License = License.GPL)]
sealed class Driver : Module
{
    int _depth;

    public Driver()
    {
        try
        {
            this.Enter();
        }
        catch (KernelException e) when (e.Errno == Errno.EBUSY && _depth > 0) // TUSK0113
        {
            Log.Info($"inside");
        }
    }

    void Enter()
    {
        _depth++;
        try
        {
            throw new KernelException(Errno.EBUSY);
        }
        finally
        {
            _depth--;
        }
    }
}
