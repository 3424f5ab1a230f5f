// Events with several handlers, removal, return value of the last, custom accessors, static events.
var sensor = new Sensor();
var log = new Log("a");
sensor.Changed += log.Write;
sensor.Changed += new Log("b").Write;
sensor.Raise(1);
sensor.Changed += log.Write;
sensor.Raise(2);
sensor.Changed -= log.Write;
sensor.Raise(3);
sensor.Changed -= log.Write;
sensor.Changed -= log.Write;
sensor.Raise(4);
int total = 0;
Action<int> first = n => total += n;
Action<int> both = first + (n => total += n * 10);
both(2);
Console.WriteLine(total);
both -= first;
both!(2);
Console.WriteLine(total);
Func<int> last = () => 1;
last += () => 2;
Console.WriteLine(last());
sensor.Custom += first;
sensor.Custom -= first;
Sensor.Global += static () => Console.WriteLine("global 1");
Sensor.Global += static () => Console.WriteLine("global 2");
Sensor.RaiseGlobal();

sealed class Sensor
{
    Action<int>? _custom;

    public event Action<int>? Changed;

    public static event Action? Global;

    public event Action<int>? Custom
    {
        add
        {
            Console.WriteLine("add");
            _custom += value;
        }
        remove
        {
            Console.WriteLine("remove");
            _custom -= value;
        }
    }

    public void Raise(int value)
    {
        this.Changed?.Invoke(value);
        _custom?.Invoke(value);
    }

    public static void RaiseGlobal() => Global?.Invoke();
}

sealed class Log(string name)
{
    public void Write(int value) => Console.WriteLine($"{name}: {value}");
}
