[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        try
        {
            this.Work();
        }
        catch (KernelException) when (_open == 0) // TUSK0113
        {
            Log.Info($"closed");
        }
    }

    int _open;

    void Work()
    {
        _open++;
        try
        {
            if (Number > 2) throw Errno.EIO.AsException();
        }
        finally
        {
            _open--;
        }
    }
}
