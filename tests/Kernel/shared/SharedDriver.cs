using Linux;

/// <summary>Two devices on one registry; loading may be made to fail at each step, with everything before it in place.</summary>
[Module(License = License.GPL, Description = "Objects that a module makes once and shares")]
sealed class SharedDriver : Module, IDisposable
{
    [Parameter("The step at which loading fails")] static readonly int FailAt = 0;

    readonly Journal _journal;
    readonly MiscDevice _first;
    readonly MiscDevice _second;

    public SharedDriver()
    {
        var journal = new Journal(64);
        _journal = journal;
        FailIf(1);
        var registry = new Registry(journal);
        FailIf(2);
        _first = MiscDevice.Register("shared0", registry, static registry => new Session(registry, 'a'));
        FailIf(3);
        _second = MiscDevice.Register("shared1", registry, static registry => new Session(registry, 'b'));
        FailIf(4);
    }

    public void Dispose() => Log.Info($"{_journal.Length} noted");

    static void FailIf(int step)
    {
        if (FailAt == step) throw Errno.EAGAIN.AsException();
    }
}
