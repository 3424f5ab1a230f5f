// target: module
// Two methods of a driver take its two locks, each in its own order.
[Module(License = License.GPL)]
sealed class Router : Module
{
    readonly Mutex<int> _routes = new(0);
    readonly Mutex<int> _peers = new(0);

    public Router()
    {
        this.Add();
        this.Remove();
        this.Reset();
    }

    void Add()
    {
        using var routes = _routes.Lock();
        this.CountPeer();
    }

    void CountPeer()
    {
        using var peers = _peers.Lock();
        peers.Value++;
    }

    void Remove()
    {
        using var peers = _peers.Lock();
        using var routes = _routes.Lock();
        routes.Value = peers.Value;
    }

    void Reset()
    {
        using var routes = _routes.Lock();
        routes.Value = 0;
        this.Clear();
    }

    void Clear()
    {
        using var routes = _routes.LockInterruptible();
        routes.Value = -1;
    }
}
