// target: module
// An exception that says what was wrong, as one writes it in user space.
[Module(License = License.GPL)]
sealed class Ranges : Module
{
    [Parameter("Size")] static readonly uint Size = 16;

    public Ranges()
    {
        if (Size > 4096) throw new ArgumentOutOfRangeException(nameof(Size), $"{Size} is more than a page");
    }
}
