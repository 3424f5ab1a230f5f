// target: module
// A mean, as one computes it in user space.
[Module(License = License.GPL)]
sealed class Meter : Module
{
    [Parameter("Samples")] static readonly uint Samples = 16;

    public Meter()
    {
        double mean = Samples / 3.0;
        Log.Info($"{(int)mean}");
    }
}
