[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<State> _state = new(default);

    public Driver() => this.Count() = 3;

    ref int Count()
    {
        using var state = _state.Lock();
        return ref state.Value.Count;
    } // TUSK0404

    struct State
    {
        public int Count;
    }
}
