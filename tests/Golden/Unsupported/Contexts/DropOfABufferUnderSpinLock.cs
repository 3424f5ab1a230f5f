[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<Item?> _item = new(null);

    public Driver()
    {
        var fresh = new Item(4);
        using var item = _item.Lock();
        item.Value = fresh; // TUSK0500
    }
}

sealed class Item(uint size)
{
    readonly Buffer<byte> _bytes = new(size);

    public int Length => _bytes.Length;
}
