// target: module
// dump-after: PreinitializeObjects
// What a constructor stores before anybody could look is an initial value; what follows the first instruction that might see the object, or that
// others see, is stored. The values change later, so they are no constants.
using System.Runtime.CompilerServices;

[Module(License = License.GPL)]
sealed class Initial : Module, IDisposable
{
    [Parameter("How far to count")] static readonly int By = 3;

    readonly Counters _counters = new();

    public void Dispose() => Log.Info($"{_counters.Count(By)}");
}

class Limits
{
    protected long Low = 3;
    protected long High;

    protected Limits() => this.High = 40;
}

sealed class Counters : Limits
{
    long _step = 2;
    long _next;
    long _logged;

    public Counters()
    {
        _next = this.Low;
        Log.Info("counting");
        _logged = 7;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Count(long by)
    {
        this.Low += by;
        this.High -= by;
        _step ^= by;
        _next += _step;
        _logged++;
        return this.Low + this.High + _next + _logged;
    }
}
