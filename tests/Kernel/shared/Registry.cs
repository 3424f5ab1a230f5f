using Linux;

/// <summary>Who is there: the files of both devices, newest first, and how many there have been.</summary>
sealed class Registry(Journal journal)
{
    readonly SpinLock<int> _opened = new(0);

    public Journal Journal => journal;

    public int Enter()
    {
        using var opened = _opened.Lock();
        return ++opened.Value;
    }
}

/// <summary>One open file.</summary>
sealed class Session : CharFile, IDisposable
{
    readonly Registry _registry;
    readonly Mutex<int> _written = new(0);
    readonly byte _name;

    public Session(Registry registry, char name)
    {
        _registry = registry;
        _name = (byte)name;

        // The fifth is refused with its lock already there.
        if (registry.Enter() == 5) throw Errno.EUSERS.AsException();
    }

    public override nuint Write(UserReader user, long position)
    {
        using var written = _written.Lock();
        written.Value++;
        _registry.Journal.Note(_name);
        return user.Skip(user.Remaining);
    }

    public override nuint Read(UserWriter user, long position) => _registry.Journal.CopyTo(user, position);

    public void Dispose()
    {
        using var written = _written.Lock();
        Log.Info($"session {(char)_name} wrote {written.Value}");
    }
}
