// A round-robin scheduler of tasks that are iterators, with priorities, messages and failures.
var scheduler = new Scheduler();
scheduler.Add("count", 1, Count(3));
scheduler.Add("work", 2, Work());
scheduler.Add("broken", 1, Broken());
scheduler.Run();
Console.WriteLine($"{scheduler.Steps} {scheduler.Failures}");

static IEnumerable<string> Count(int to)
{
    for (int i = 0; i < to; i++) yield return $"at {i}";
}

static IEnumerable<string> Work()
{
    yield return "begins";
    foreach (string step in Count(2)) yield return $"inner {step}";
}

static IEnumerable<string> Broken()
{
    yield return "still fine";
    throw new InvalidOperationException("broke");
}

sealed class Scheduler
{
    sealed class Job(string name, int slices, IEnumerator<string> steps) : IDisposable
    {
        public string Name => name;
        public int Slices => slices;
        public IEnumerator<string> Steps => steps;
        public void Dispose() => steps.Dispose();
    }

    readonly Queue<Job> _ready = new();
    public int Steps { get; private set; }
    public int Failures { get; private set; }

    public void Add(string name, int slices, IEnumerable<string> steps) => _ready.Enqueue(new(name, slices, steps.GetEnumerator()));

    public void Run()
    {
        while (_ready.TryDequeue(out Job? job))
        {
            bool more = true;
            try
            {
                for (int i = 0; i < job.Slices && more; i++)
                {
                    more = job.Steps.MoveNext();
                    if (!more) continue;
                    this.Steps++;
                    Console.WriteLine($"{job.Name}: {job.Steps.Current}");
                }
            }
            catch (InvalidOperationException e)
            {
                this.Failures++;
                more = false;
                Console.WriteLine($"{job.Name} {e.Message}");
            }

            if (more) _ready.Enqueue(job);
            else job.Dispose();
        }
    }
}
