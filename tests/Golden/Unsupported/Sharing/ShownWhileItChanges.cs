[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly ProcFile _file;

    public Driver()
    {
        var state = new State();
        _file = ProcFile.Create("driver", state, static (ref seq, state) => seq.WriteLine($"{state.Next()}"));
    }
}

sealed class State
{
    int _shown;

    public int Next() => ++_shown; // TUSK0700
}
