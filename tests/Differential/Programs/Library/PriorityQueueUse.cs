// PriorityQueue: order, equal priorities by their element, EnqueueDequeue, references as elements.
PriorityQueue<Job, int> queue = new();
foreach ((string name, int priority) in ((string, int)[])[("low", 9), ("high", 1), ("mid", 5), ("urgent", 0)]) queue.Enqueue(new(name), priority);
Console.WriteLine(queue.Peek().Name);
Console.WriteLine(queue.EnqueueDequeue(new("now"), -1).Name);
while (queue.TryDequeue(out Job? job, out int priority)) Console.WriteLine($"{job.Name} {priority}");
PriorityQueue<int, (int, int)> ordered = new();
for (int i = 0; i < 20; i++) ordered.Enqueue(i, (i * 7 % 5, i));
while (ordered.Count > 0) Console.Write($"{ordered.Dequeue()} ");
Console.WriteLine();
int[] distance = Shortest([[(1, 4), (2, 1)], [(3, 1)], [(1, 2), (3, 5)], []]);
foreach (int d in distance) Console.Write($"{d} ");
Console.WriteLine();
queue.Clear();
try
{
    queue.Dequeue();
}
catch (InvalidOperationException)
{
    Console.WriteLine("empty");
}

static int[] Shortest((int To, int Cost)[][] graph)
{
    int[] distance = new int[graph.Length];
    Array.Fill(distance, int.MaxValue);
    distance[0] = 0;
    PriorityQueue<int, int> open = new();
    open.Enqueue(0, 0);
    while (open.TryDequeue(out int node, out int cost))
    {
        if (cost > distance[node]) continue;
        foreach ((int to, int step) in graph[node])
        {
            if (cost + step >= distance[to]) continue;
            distance[to] = cost + step;
            open.Enqueue(to, distance[to]);
        }
    }

    return distance;
}

sealed record Job(string Name);
