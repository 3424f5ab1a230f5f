[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => Log.Info($"{new Engine().Speed}");
}

sealed class Engine
{
    readonly Governor _governor;

    public Engine() => _governor = new Governor(this); // TUSK0702

    public int Limit => 9;

    public int Speed => _governor.Speed;
}

sealed class Governor(Engine engine)
{
    public int Speed => engine.Limit - 1;
}
