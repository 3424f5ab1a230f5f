[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Log.Info($"{Second(new uint[] { 1, uint.MaxValue })}");

    static int Second(object kept)
    {
        int[] numbers = (int[])kept; // TUSK0103
        return numbers[1];
    }
}
