[Module(License = License.GPL)]
sealed class Driver : Module
{
    static readonly Mutex<int> A = new(0), B = new(0), C = new(0);

    public Driver()
    {
        using (var a = A.Lock())
        {
            using var b = B.Lock(); // TUSK0502
            b.Value = a.Value;
        }

        using (var b = B.Lock())
        {
            using var c = C.Lock();
            c.Value = b.Value;
        }

        using (var c = C.Lock())
        {
            using var a = A.Lock();
            a.Value = c.Value;
        }
    }
}
