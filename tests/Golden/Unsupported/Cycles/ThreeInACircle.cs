[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var mapping = new Mapping();
        var context = new Context { Mapping = mapping };
        var fence = Make(context);
        mapping.Fence = fence; // TUSK0702
        Log.Info($"{mapping.IsBusy}");
    }

    static Fence Make(Context context) => new() { Context = context };
}

sealed class Mapping
{
    public Fence? Fence;

    public bool IsBusy => this.Fence is not null;
}

sealed class Context
{
    public Mapping? Mapping;
}

sealed class Fence
{
    public Context? Context;
}
