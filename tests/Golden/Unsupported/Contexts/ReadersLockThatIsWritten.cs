[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly RwSemaphore<int> _size = new(0);

    public Driver()
    {
        using var size = _size.Read();
        if (size.Value == 0) this.Grow(); // TUSK0501
    }

    void Grow()
    {
        using var size = _size.Write();
        size.Value++;
    }
}
