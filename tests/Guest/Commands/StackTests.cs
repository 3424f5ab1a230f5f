using System.Globalization;
using System.Text.Json;
using Tusk.Vm.Host;
using Xunit;

namespace Tusk.Tests.Guest.Commands;

/// <summary>How much of the kernel's stack a module may need, by the frames that the kernel's own compiler makes.</summary>
public class StackTests
{
    [Fact]
    public void Calls_that_take_more_than_their_part_are_refused_with_the_way()
    {
        // Nine methods with a kilobyte each.
        string members = string.Concat(Enumerable.Range(1, 9).Select(static i => string.Create(CultureInfo.InvariantCulture, $$"""

                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                static int Step{{i}}(int at)
                {
                    Span<byte> table = stackalloc byte[1000];
                    table[at] = {{i}};
                    int below = {{(i == 9 ? "0" : $"Step{i + 1}(at + 1)")}};
                    return table[at] + below;
                }
            """)));
        using TemporaryProject project = new("stack_too_deep", ("Driver.cs", Sources.Constructor("Log.Info($\"{Step1(Number)}\");", "[Parameter(\"A number\")] static readonly int Number = 5;" + members)));
        string output = Tusk.Fails(1, "TUSK0507", ["build", project.Clean().Directory, "--kernel", "6.12"]).Error;
        Assert.Matches(@"Driver\.cs\(\d+,\d+\): error TUSK0507: stack_too_deep_init may need \d+ bytes of the stack; a module may have 8192 bytes", output);
        for (int i = 1; i <= 9; i++) Assert.Matches($@"Driver\.cs\(\d+,\d+\): note: Driver\.Step{i} has 1\d\d\d bytes", output);
        Assert.False(Directory.Exists(project.Output) && Directory.EnumerateFiles(project.Output, "*.ko", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public void A_circle_counts_as_often_as_it_says()
    {
        const string members = """
            [MaxDepth(DEPTH)]
            static int Fill(int level)
            {
                Span<byte> table = stackalloc byte[1000];
                table.Fill((byte)level);
                return level == Number ? table[7] : Fill(level + 1) + table[level];
            }

            [Parameter("How deep")] static readonly int Number = 3;
            """;
        using TemporaryProject project = new("stack_circle", ("Driver.cs", Sources.Constructor("Log.Info($\"{Fill(0)}\");", members.Replace("DEPTH", "4", StringComparison.Ordinal))));
        project.Clean();
        (string entry, long bytes) = Deepest(project);
        Assert.Equal("stack_circle_init", entry);
        Assert.InRange(bytes, 4000, 8192);

        // The C is the same.
        project.Write("Driver.cs", Sources.Constructor("Log.Info($\"{Fill(0)}\");", members.Replace("DEPTH", "12", StringComparison.Ordinal)));
        string output = Tusk.Fails(1, "TUSK0507", ["build", project.Directory, "--kernel", "6.12"]).Error;
        Assert.Matches(@"Driver\.cs\(\d+,\d+\): note: Driver\.Fill has 1\d\d\d bytes, 12 times", output);
    }

    [Fact]
    public void A_build_that_has_nothing_to_do_says_the_same()
    {
        using TemporaryProject project = new("stack_again", ("Driver.cs", Sources.Minimal));
        project.Clean();
        (string entry, long bytes) = Deepest(project);
        Assert.InRange(bytes, 8, 1000);
        Assert.Equal((entry, bytes), Deepest(project));
        HostProcessResult again = Tusk.Run(["build", project.Directory, "--kernel", "6.12", "--stack", "--timings"]);
        Assert.Contains($"{bytes} of 8192 bytes of stack  {entry}", again.Error);
        Assert.Matches(@"of which make\s+0 ms", again.Error);
    }

    static (string Entry, long Bytes) Deepest(TemporaryProject project)
    {
        HostProcessResult built = Tusk.Run(["build", project.Directory, "--kernel", "6.12", "--json"]);
        Assert.True(built.ExitCode == 0, built.Output + built.Error);
        JsonElement stack = JsonDocument.Parse(built.Output).RootElement.GetProperty("stack");
        Assert.Equal(8192, stack.GetProperty("limit").GetInt32());
        return (stack.GetProperty("entry").GetString()!, stack.GetProperty("bytes").GetInt64());
    }
}
