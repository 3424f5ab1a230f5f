[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly int[] _open = new int[2];

    public Driver()
    {
        try
        {
            using var scope = new Scope(_open);
            throw new TimeoutException();
        }
        catch (InvalidOperationException) when (this.IsOpen(0)) // TUSK0113
        {
        }
        catch (TimeoutException) when (this.IsOpen(1)) // TUSK0113
        {
        }
    }

    bool IsOpen(int index) => _open[index] > 0;

    struct Scope : IDisposable
    {
        readonly int[] _open;

        public Scope(int[] open)
        {
            _open = open;
            open[1]++;
        }

        public void Dispose() => _open[1]--;
    }
}
