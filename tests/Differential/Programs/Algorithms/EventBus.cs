// A message bus: subscribers by type of message, priorities, unsubscription, errors of handlers.
var bus = new Bus();
var audit = new Audit();
bus.Subscribe(audit);
bus.Subscribe(new Limit(100));
bus.Publish(new Deposit("ann", 50));
bus.Publish(new Withdrawal("bob", 170));
bus.Publish(new Closed("ann"));
bus.Remove(audit);
bus.Publish(new Deposit("eve", 500));
Console.WriteLine($"{audit.Total} {bus.Rejected}");

abstract record Message(string Who);

sealed record Deposit(string Who, int Amount) : Message(Who);

sealed record Withdrawal(string Who, int Amount) : Message(Who);

sealed record Closed(string Who) : Message(Who);

interface ISubscriber
{
    int Priority => 0;
    void Receive(Message message);
}

sealed class Audit : ISubscriber
{
    public int Total { get; private set; }

    public void Receive(Message message)
    {
        this.Total += message switch
        {
            Deposit { Amount: var amount } => amount,
            Withdrawal { Amount: var amount } => -amount,
            _ => 0,
        };
        Console.WriteLine($"audit {message.Who} {this.Total}");
    }
}

sealed class Limit(int highest) : ISubscriber
{
    int ISubscriber.Priority => 10;

    public void Receive(Message message)
    {
        if (message is Deposit { Amount: var a } && a > highest || message is Withdrawal { Amount: var b } && b > highest)
            throw new InvalidOperationException("above the limit");
    }
}

sealed class Bus
{
    readonly List<ISubscriber> _subscribers = [];
    public int Rejected { get; private set; }

    public void Subscribe(ISubscriber subscriber)
    {
        int at = 0;
        while (at < _subscribers.Count && _subscribers[at].Priority >= subscriber.Priority) at++;
        _subscribers.Insert(at, subscriber);
    }

    public void Remove(ISubscriber subscriber)
    {
        for (int i = 0; i < _subscribers.Count; i++)
            if (ReferenceEquals(_subscribers[i], subscriber))
                _subscribers.RemoveAt(i--);
    }

    public void Publish(Message message)
    {
        try
        {
            foreach (ISubscriber subscriber in _subscribers) subscriber.Receive(message);
        }
        catch (InvalidOperationException e)
        {
            this.Rejected++;
            Console.WriteLine($"{message.Who}: {e.Message}");
        }
    }
}
