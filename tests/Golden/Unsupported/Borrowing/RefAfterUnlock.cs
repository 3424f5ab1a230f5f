[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<State> _state = new(default);

    public Driver()
    {
        var state = _state.Lock();
        ref State it = ref state.Value;
        state.Dispose();
        it.Count++; // TUSK0404
    }

    struct State
    {
        public int Count;
    }
}
