[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var reader = new Reader();
        var writer = new Writer();
        Connect(reader, writer);
        Log.Info($"{reader.Position} {writer.Position}");
    }

    static void Connect(Reader reader, Writer writer)
    {
        reader.Writer = writer;
        writer.Reader = reader; // TUSK0702
    }
}

sealed class Reader
{
    public Writer? Writer;

    public int Position => this.Writer is null ? 0 : 1;
}

sealed class Writer
{
    public Reader? Reader;

    public int Position => this.Reader is null ? 0 : 2;
}
