// State machines: enums and tuples in switch expressions, table of delegates, objects as states.
string input = "coin push push coin coin push kick push";
(State State, int Coins) turnstile = (State.Locked, 0);
foreach (Range range in input.AsSpan().Split(' '))
{
    turnstile = (turnstile.State, new string(input.AsSpan(range))) switch
    {
        (State.Broken, _) => turnstile,
        (_, "kick") => (State.Broken, turnstile.Coins),
        (State.Locked, "coin") => (State.Open, turnstile.Coins + 1),
        (State.Open, "push") => (State.Locked, turnstile.Coins),
        var (_, other) when other is "coin" => (State.Open, turnstile.Coins + 1),
        _ => turnstile,
    };
    Console.Write($"{(int)turnstile.State}{turnstile.Coins} ");
}

Console.WriteLine();
var connection = new Connection();
foreach (char c in "osdcorso") connection.Handle(c);
Console.WriteLine(connection.Log);

enum State { Locked, Open, Broken }

abstract class Phase
{
    public abstract string Name { get; }
    public virtual Phase Handle(char c, Connection connection) => this;
}

sealed class Closed : Phase
{
    public override string Name => "C";
    public override Phase Handle(char c, Connection connection) => c == 'o' ? new Opening(2) : this;
}

sealed class Opening(int left) : Phase
{
    public override string Name => $"O{left}";
    public override Phase Handle(char c, Connection connection) => c == 'c' ? new Closed() : left > 1 ? new Opening(left - 1) : new Ready();
}

sealed class Ready : Phase
{
    int _sent;
    public override string Name => $"R{_sent}";

    public override Phase Handle(char c, Connection connection)
    {
        if (c == 's') _sent++;
        return c == 'c' ? new Closed() : this;
    }
}

sealed class Connection
{
    Phase _phase = new Closed();
    public string Log { get; private set; } = "";

    public void Handle(char c)
    {
        _phase = _phase.Handle(c, this);
        this.Log += _phase.Name + " ";
    }
}
