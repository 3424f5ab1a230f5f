[Module(License = License.GPL)]
sealed class Driver : Module
{
    static readonly Mutex<int> Outer = new(0), Inner = new(0);

    public Driver()
    {
        With(static v =>
        {
            using var inner = Inner.Lock();
            inner.Value = v;
        });
        using var inner = Inner.Lock();
        using var outer = Outer.Lock(); // TUSK0502
        outer.Value = inner.Value;
    }

    static void With(Action<int> action)
    {
        using var outer = Outer.Lock();
        action(outer.Value);
    }
}
