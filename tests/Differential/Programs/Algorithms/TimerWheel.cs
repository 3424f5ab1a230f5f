// A timer wheel: timers in slots as linked lists, cancellation, rescheduling from the callback.
var wheel = new Wheel(8);
wheel.Add(3, static (w, now) => Console.Write($"three@{now} "));
Timer cancelled = wheel.Add(5, static (w, now) => Console.Write("never "));
wheel.Add(20, static (w, now) => Console.Write($"twenty@{now} "));
int again = 0;
wheel.Add(2, (w, now) => Again(w, now));
wheel.Cancel(cancelled);
for (int i = 0; i < 24; i++) wheel.Tick();
Console.WriteLine();
Console.WriteLine($"{again} {wheel.Pending}");

void Again(Wheel w, int now)
{
    Console.Write($"again@{now} ");
    if (++again < 4) w.Add(4, (w2, then) => Again(w2, then));
}

sealed class Timer(int due, Action<Wheel, int> action)
{
    public int Due => due;
    public Action<Wheel, int> Action => action;
    public bool IsCancelled;
    public Timer? Next;
}

sealed class Wheel(int slots)
{
    readonly Timer?[] _slots = new Timer?[slots];
    int _now;
    public int Pending { get; private set; }

    public Timer Add(int delay, Action<Wheel, int> action)
    {
        var timer = new Timer(_now + delay, action);
        ref Timer? slot = ref _slots[timer.Due % _slots.Length];
        timer.Next = slot;
        slot = timer;
        this.Pending++;
        return timer;
    }

    public void Cancel(Timer timer) => timer.IsCancelled = true;

    public void Tick()
    {
        _now++;
        int index = _now % _slots.Length;
        Timer? timer = _slots[index];
        _slots[index] = null;
        while (timer is not null)
        {
            Timer? next = timer.Next;
            if (timer.Due == _now)
            {
                this.Pending--;
                if (!timer.IsCancelled) timer.Action(this, _now);
            }
            else
            {
                timer.Next = _slots[index];
                _slots[index] = timer;
            }

            timer = next;
        }
    }
}
