// Queue<T> and Stack<T> over values and references.
Queue<int> queue = new();
for (int i = 0; i < 10; i++)
{
    queue.Enqueue(i);
    if (i % 3 == 2) Console.Write($"{queue.Dequeue()} ");
}

Console.WriteLine($"{queue.Count} {queue.Peek()} {queue.Contains(9)}");
foreach (int n in queue) Console.Write(n);
Console.WriteLine();
Console.WriteLine(queue.TryDequeue(out int first) ? first : -1);
queue.Clear();
Console.WriteLine(queue.TryPeek(out int none) ? none : -1);
Queue<Job> jobs = new(2);
jobs.Enqueue(new Job("a"));
jobs.Enqueue(new Job("b"));
Job done = jobs.Dequeue();
jobs.Enqueue(new Job("c"));
jobs.Enqueue(done);
while (jobs.TryDequeue(out Job? job)) Console.Write(job.Name);
Console.WriteLine();
try
{
    jobs.Dequeue();
}
catch (InvalidOperationException)
{
    Console.WriteLine("empty");
}

sealed class Job(string name)
{
    public string Name => name;
}
