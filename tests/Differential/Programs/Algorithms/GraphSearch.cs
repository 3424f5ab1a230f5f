// Breadth-first and depth-first search, topological order, cycles, components by union-find.
int[][] edges = [[1, 2], [3], [3, 4], [5], [5], [], [7], [6]];
Console.WriteLine(Show(BreadthFirst(edges, 0)));
Console.WriteLine(Show(DepthFirst(edges, 0)));
Console.WriteLine(Topological(edges[..6]) is { } order ? Show(order) : "cycle");
Console.WriteLine(Topological(edges) is { } none ? Show(none) : "cycle");
var sets = new DisjointSets(8);
for (int from = 0; from < edges.Length; from++)
    foreach (int to in edges[from])
        sets.Join(from, to);
Console.WriteLine($"{sets.Count} {sets.Same(0, 5)} {sets.Same(0, 6)}");

static string Show(List<int> nodes)
{
    string text = "";
    foreach (int node in nodes) text += $"{node} ";
    return text;
}

static List<int> BreadthFirst(int[][] edges, int start)
{
    List<int> order = [];
    bool[] seen = new bool[edges.Length];
    Queue<int> queue = new();
    queue.Enqueue(start);
    seen[start] = true;
    while (queue.TryDequeue(out int node))
    {
        order.Add(node);
        foreach (int next in edges[node])
        {
            if (seen[next]) continue;
            seen[next] = true;
            queue.Enqueue(next);
        }
    }

    return order;
}

static List<int> DepthFirst(int[][] edges, int start)
{
    List<int> order = [];
    bool[] seen = new bool[edges.Length];
    Visit(start);
    return order;

    void Visit(int node)
    {
        if (seen[node]) return;
        seen[node] = true;
        order.Add(node);
        foreach (int next in edges[node]) Visit(next);
    }
}

static List<int>? Topological(int[][] edges)
{
    int[] incoming = new int[edges.Length];
    foreach (int[] targets in edges)
        foreach (int target in targets)
            incoming[target]++;
    Stack<int> free = new();
    for (int i = 0; i < edges.Length; i++)
        if (incoming[i] == 0)
            free.Push(i);
    List<int> order = [];
    while (free.TryPop(out int node))
    {
        order.Add(node);
        foreach (int next in edges[node])
            if (--incoming[next] == 0)
                free.Push(next);
    }

    return order.Count == edges.Length ? order : null;
}

sealed class DisjointSets
{
    readonly int[] _parents;
    public int Count { get; private set; }

    public DisjointSets(int count)
    {
        _parents = new int[count];
        this.Count = count;
        for (int i = 0; i < count; i++) _parents[i] = i;
    }

    int Find(int item) => _parents[item] == item ? item : _parents[item] = this.Find(_parents[item]);

    public bool Same(int a, int b) => this.Find(a) == this.Find(b);

    public void Join(int a, int b)
    {
        (a, b) = (this.Find(a), this.Find(b));
        if (a == b) return;
        _parents[a] = b;
        this.Count--;
    }
}
