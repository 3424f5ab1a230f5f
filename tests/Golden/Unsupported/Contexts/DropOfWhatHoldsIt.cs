[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<State> _state = new(default);
    readonly Session _spare = new();

    public Driver()
    {
        using var state = _state.Lock();
        this.Reset(ref state.Value); // TUSK0500
        Log.Info($"{_spare.Device is null}");
    }

    void Reset(ref State state) => state.Session = null;
}

struct State
{
    public Session? Session;
}

sealed class Session
{
    readonly MiscDevice _device = MiscDevice.Register("session", static () => new EmptyFile());

    public MiscDevice Device => _device;
}

sealed class EmptyFile : CharFile;
