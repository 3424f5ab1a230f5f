using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    public Driver()
    {
        var word = new Word { Whole = Number }; // TUSK0103
        Log.Info($"{word.Low}");
    }
}

[StructLayout(LayoutKind.Explicit)]
sealed class Word
{
    [FieldOffset(0)] public uint Whole;
    [FieldOffset(0)] public byte Low;
}
