[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var session = new Session();
        session.Add(7, new Handle());
        Log.Info($"{session.Count}");
    }
}

sealed class Session
{
    readonly Dictionary<int, Handle> _handles = [];

    public int Count => _handles.Count;

    public void Add(int number, Handle handle)
    {
        _handles.Add(number, handle);
        handle.Session = this; // TUSK0702
    }
}

sealed class Handle
{
    public Session? Session { get; set; }
}
