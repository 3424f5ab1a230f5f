// target: module
[Module(License = License.GPL, Author = "The Tusk authors", Description = "The least")]
sealed class Minimal : Module
{
    [Parameter("How many")] static readonly int Count = 2;

    public Minimal()
    {
        if (Count < 0) throw Errno.EINVAL.AsException();
        Log.Info($"{Count} to go");
    }
}
