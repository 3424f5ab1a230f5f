using Tusk.Compiler.IR;
using Xunit;

namespace Tusk.Tests.Unit.IR;

public class StronglyConnectedTests
{
    [Fact]
    public void Size_is_the_number_of_nodes_that_reach_a_node_and_are_reached_by_it()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            int count = random.Next(1, 12);
            List<int>[] edges = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(count)).ToList())];
            var components = new StronglyConnected<int>(Enumerable.Range(0, count), n => edges[n]);
            HashSet<int>[] reached = [.. Enumerable.Range(0, count).Select(n => ReachedFrom(n, edges))];
            for (int node = 0; node < count; node++)
                Assert.Equal(Enumerable.Range(0, count).Count(other => other == node || reached[node].Contains(other) && reached[other].Contains(node)), components.SizeOf(node));
        }
    }

    [Fact]
    public void Long_path_needs_no_deep_stack()
    {
        const int length = 1_000_000;
        var components = new StronglyConnected<int>([0], n => n < length ? [n + 1] : [length - 1]);
        Assert.Equal(1, components.SizeOf(5));
        Assert.Equal(2, components.SizeOf(length));
    }

    [Fact]
    public void Node_outside_the_graph_is_alone() => Assert.Equal(1, new StronglyConnected<int>([1], static _ => []).SizeOf(2));

    static HashSet<int> ReachedFrom(int start, List<int>[] edges)
    {
        HashSet<int> reached = [];
        Queue<int> open = new([start]);
        while (open.TryDequeue(out int node))
            foreach (int next in edges[node])
                if (reached.Add(next)) open.Enqueue(next);
        return reached;
    }
}
