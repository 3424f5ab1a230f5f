// target: module
// A span outlives the buffer that it looks into.
[Module(License = License.GPL)]
sealed class Views : Module
{
    [Parameter("Bytes")] static readonly uint Size = 16;

    public Views()
    {
        Span<byte> view;
        using (var buffer = new Buffer<byte>(Size))
        {
            view = buffer.Span;
            view.Fill(1);
        }

        Log.Info($"{view[0]}");
    }
}
