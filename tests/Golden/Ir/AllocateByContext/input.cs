// target: module
// dump-after: AllocateByContext
// Under a spin lock, under a mutex, and in a method that is called under either: the last is two.
[Module(License = License.GPL)]
sealed class AllocateByContext : Module
{
    readonly SpinLock<int[]> _fast = new([]);
    readonly Mutex<int[]> _slow = new([]);

    [Parameter("A length")] static readonly uint Length = 3;

    public AllocateByContext()
    {
        using (var fast = _fast.Lock()) fast.Value = Make();
        using (var slow = _slow.Lock()) slow.Value = Make();
        using (var fast = _fast.Lock()) fast.Value = new int[Length];
    }

    static int[] Make() => new int[Length + 1];
}
