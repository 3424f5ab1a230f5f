[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<Channel> _channel = new(new Channel());

    public Driver()
    {
        using var channel = _channel.Read();
        channel.Value.Send(); // TUSK0500
    }
}

sealed class Channel
{
    readonly Mutex<int> _sent = new(0);

    public void Send()
    {
        using var sent = _sent.Lock();
        sent.Value++;
    }
}
