[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _state = new(0);
    readonly Part _part;

    public Driver()
    {
        _part = new Part(_state);
        using var state = _state.Lock();
        state.Value = 1;
        _part.Note(); // TUSK0501
    }
}

sealed class Part(Mutex<int> state)
{
    public void Note()
    {
        using var own = state.Lock();
        own.Value++;
    }
}
