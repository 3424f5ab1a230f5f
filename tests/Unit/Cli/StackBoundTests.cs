using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Diagnostics;
using Tusk.Vm.Modules;
using Xunit;

namespace Tusk.Tests.Unit.Cli;

/// <summary>The deepest way through a call graph, and what is said where it is too deep.</summary>
public class StackBoundTests
{
    [Fact]
    public void Deepest_way_is_the_sum_of_its_frames()
    {
        StackUse use = Assert.Single(Depths("main! a b", "a c", "b", "c"));
        Assert.Equal(Frame("main") + Frame("a") + Frame("c"), use.Bytes);
        Assert.Equal(["main", "a", "c"], use.Way.Select(static f => f.Function.Name));
    }

    [Fact]
    public void A_function_that_several_call_counts_for_each() =>
        Assert.Equal([("first", Frame("first") + Frame("a")), ("other", Frame("other") + Frame("a"))],
            Depths("first! a", "other! a", "a").Select(static u => (u.Entry.Name, (int)u.Bytes)).OrderBy(static u => u.Name, StringComparer.Ordinal));

    [Fact]
    public void Deepest_entry_comes_first() => Assert.Equal(["deeper", "flat"], Depths("flat!", "deeper! a", "a").Select(static u => u.Entry.Name));

    [Fact]
    public void What_was_inlined_counts_nothing_and_leads_on()
    {
        StackUse use = Assert.Single(Depths("main! inlined", "inlined a", "a"));
        Assert.Equal(Frame("main") + Frame("a"), use.Bytes);
        Assert.Equal([Frame("main"), 0, Frame("a")], use.Way.Select(static f => f.Bytes));
    }

    [Fact]
    public void A_function_that_calls_itself_counts_as_often_as_it_says()
    {
        StackUse use = Assert.Single(Depths("main! a", "a=5 a b", "b"));
        Assert.Equal(Frame("main") + 5 * Frame("a") + Frame("b"), use.Bytes);
        Assert.Equal([("main", 1), ("a", 5), ("b", 1)], use.Way.Select(static f => (f.Function.Name, f.Times)));
    }

    [Fact]
    public void What_is_between_two_calls_of_it_counts_as_often() =>
        Assert.Equal(Frame("main") + 3 * (Frame("a") + Frame("bb") + Frame("c")), Assert.Single(Depths("main! a", "a=3 bb d", "bb c", "d c", "c a")).Bytes);

    [Fact]
    public void A_circle_may_be_entered_beside_the_bound()
    {
        StackUse use = Assert.Single(Depths("main! bb", "a=2 bb", "bb a"));
        Assert.Equal(Frame("main") + Frame("bb") + 2 * (Frame("a") + Frame("bb")), use.Bytes);
        Assert.Equal("main", use.Way[0].Function.Name);
    }

    [Fact]
    public void Bounds_of_one_circle_add_up() =>
        Assert.Equal(Frame("main") + 2 * Frame("a") + 3 * Frame("bb"), Assert.Single(Depths("main! a", "a=2 bb a", "bb=3 a bb")).Bytes);

    [Fact]
    public void A_circle_of_releases_counts_each_function_once()
    {
        StackUse use = Assert.Single(Depths("main! a", "a bb", "bb a c", "c"));
        Assert.Equal(Frame("main") + Frame("a") + Frame("bb") + Frame("c"), use.Bytes);
        Assert.Equal(["main", "a", "bb", "c"], use.Way.Select(static f => f.Function.Name));
    }

    /// <summary>tusk_release has a node for each type that it may be given, and is one function all the same.</summary>
    [Fact]
    public void A_circle_of_releases_counts_a_function_with_several_nodes_once()
    {
        CalledFunction[] functions =
        [
            new("main", "main", Location.None, [1], []) { IsEntry = true },
            .. Enumerable.Range(1, 400).Select(static i => new CalledFunction(i % 2 == 1 ? "release" : "destroy", "", Location.None, [i == 400 ? 1 : i + 1], [])),
        ];
        Assert.Equal(Frame("main") + Frame("release") + Frame("destroy"), Assert.Single(StackDepth.Of(new CallGraph(functions), Frame)).Bytes);
    }

    [Fact]
    public void A_bound_of_a_library_holds_for_each_call_of_the_users() =>
        Assert.Equal(Frame("main") + 3 * Frame("compare") + 4 * 5 * Frame("sort"), Assert.Single(Depths("main! sort", "sort~5 sort compare", "compare=3 sort")).Bytes);

    [Fact]
    public void An_entry_in_a_circle_is_the_first_frame_of_its_way()
    {
        StackUse use = Assert.Single(Depths("bb! a", "a=2 c", "c=2 bb"));
        Assert.Equal("bb", use.Way[0].Function.Name);
        Assert.Equal(use.Bytes, use.Way.Sum(static f => (long)f.Bytes * f.Times));
        use = Assert.Single(Depths("x=2 y", "y=3! x"));
        Assert.Equal(("y", 3), (use.Way[0].Function.Name, use.Way[0].Times));
    }

    [Fact]
    public void C_functions_of_the_module_count_with_their_caller() =>
        Assert.Equal(Frame("main") + Frame("own"), Assert.Single(Depths("main! printk own tusk_new")).Bytes);

    [Fact]
    public void Long_ways_take_no_deep_stack()
    {
        const int length = 100_000;
        CalledFunction[] functions = [.. Enumerable.Range(0, length).Select(static i => new CalledFunction("a", "a", Location.None, i + 1 < length ? [i + 1] : [], []) { IsEntry = i == 0 })];
        Assert.Equal((long)length * Frame("a"), Assert.Single(StackDepth.Of(new CallGraph(functions), Frame)).Bytes);
    }

    [Fact]
    public void Too_deep_a_way_is_an_error_at_the_largest_frame_of_the_users()
    {
        StackBound bound = StackBound.Of(Graph("main! small", "small=1 large", "large=1"), Usage("main 100", "small 200", "large 800"), limit: 1000);
        Diagnostic error = Assert.Single(bound.Errors);
        Assert.Equal(("TUSK0507", "Driver.cs(3,1)"), (error.Id, error.Location.ToString()));
        Assert.Contains("main may need 1100 bytes of the stack; a module may have 1000 bytes", error.Message);
        Assert.Equal(["main has 100 bytes", "small has 200 bytes", "large has 800 bytes"], error.Notes.Select(static n => n.Text));
        Assert.Equal([new StackEntry("main", 1100)], bound.Summary.Entries);
    }

    [Fact]
    public void A_way_as_deep_as_the_limit_is_none() => Assert.Empty(StackBound.Of(Graph("main! large", "large=1"), Usage("main 100", "large 900"), limit: 1000).Errors);

    [Fact]
    public void A_frame_of_unknown_size_is_an_error()
    {
        StackUsage usage = Usage("main 100");
        usage.Add("a.c:1:1:large\t16\tdynamic\na.c:1:1:elsewhere\t16\tdynamic\n");
        Diagnostic error = Assert.Single(StackBound.Of(Graph("main! large", "large=1"), usage, limit: 1000).Errors);
        Assert.Contains("how much of the stack large needs is only known at run time", error.Message);
    }

    /// <summary>A different one for each name; none where the compiler has inlined it, or it is not in the module's C.</summary>
    static int Frame(string name) => name switch
    {
        "inlined" or "printk" or "tusk_new" => 0,
        _ => 16 * name.Sum(static c => c - 'a' + 1),
    };

    static IReadOnlyList<StackUse> Depths(params string[] functions) => StackDepth.Of(Graph(functions), Frame);

    static StackUsage Usage(params string[] frames)
    {
        StackUsage usage = new();
        foreach (string frame in frames) usage.Add($"Driver.cs:1:1:{frame.Replace(' ', '\t')}\tstatic\n");
        return usage;
    }

    /// <summary>A line a function: its name, ! where C calls it, =n for a [MaxDepth] of the user's and ~n for one of a library's, then what it calls.</summary>
    static CallGraph Graph(params string[] functions)
    {
        string[][] lines = [.. functions.Select(static f => f.Split(' '))];
        string[] names = [.. lines.Select(static l => l[0].Split('!', '=', '~')[0])];
        return new([.. lines.Select((line, i) => new CalledFunction(names[i], names[i], new Location("Driver.cs", i + 1, 1),
            [.. line.Skip(1).Select(n => Array.IndexOf(names, n)).Where(static n => n >= 0)], [.. line.Skip(1).Where(n => !names.Contains(n))])
        {
            IsEntry = line[0].Contains('!', StringComparison.Ordinal),
            IsUsers = line[0].Contains('=', StringComparison.Ordinal),
            MaxDepth = line[0].TrimEnd('!').Split('=', '~') is [_, var depth] ? int.Parse(depth, System.Globalization.CultureInfo.InvariantCulture) : null,
        })]);
    }
}
