using Tusk.Tests.Fuzz.Running;
using Tusk.Tests.Fuzz.Shrinking;
using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;
using Xunit;

namespace Tusk.Tests.Fuzz;

/// <summary>The judge can say no: programs that are wrong on purpose are found, each for its reason, and made small.</summary>
public class OracleTests
{
    const string Leak = "class Node { public Node? Next; } ", Start = "Recorder.At(1, 5);";

    [Fact]
    public void The_same_program_is_the_same() => Assert.Equal(VerdictKind.Same, Judge(Program(Start)).Kind);

    [Fact]
    public void Another_value_is_found_with_its_line()
    {
        Verdict verdict = Judge(Program(Start + "Recorder.At(2, 7);"), Program(Start + "Recorder.At(2, 8);"));
        Assert.Equal(VerdictKind.Differs, verdict.Kind);
        Assert.Contains("\"2 7\" on CoreCLR, \"2 8\" natively", verdict.Detail);
        Assert.Equal([0], verdict.Parts);
    }

    [Fact]
    public void A_difference_past_the_last_trace_shows_in_the_sum() =>
        Assert.Equal(VerdictKind.Differs, Judge(Program("for (int i = 0; i < 500; i++) Recorder.At(2, i);"), Program("for (int i = 0; i < 500; i++) Recorder.At(2, i == 400 ? 0 : i);")).Kind);

    [Fact]
    public void A_crash_is_found() => Assert.Equal(VerdictKind.Crashed, Judge(Program(Start), Program("unsafe { *(int*)8 = 1; }")).Kind);

    [Fact]
    public void A_leak_is_found()
    {
        Verdict verdict = Judge(Program(Start), Program(Start + "Node node = new(); node.Next = node;", Leak));
        Assert.Equal(VerdictKind.Leaked, verdict.Kind);
    }

    [Fact]
    public void What_is_no_CSharp_is_told_apart_from_what_is_refused()
    {
        Assert.Equal(VerdictKind.NotCSharp, Judge(Program("int x = \"\";")).Kind);
        Verdict refused = Judge(Program("double x = Recorder.Id(1); Recorder.At(1, (long)(x * 1.5));"));
        Assert.Equal((VerdictKind.Refused, "TUSK0101"), (refused.Kind, refused.Signature));
    }

    [Fact]
    public void What_does_not_end_is_found()
    {
        using Folder folder = new();
        Verdict verdict = new Oracle(folder.Path, TimeSpan.FromSeconds(2)).Judge(Program(Start), Program("while (Recorder.Id(true)) { }"));
        Assert.Equal((VerdictKind.TimedOut, "native"), (verdict.Kind, verdict.Signature));
    }

    [Fact]
    public void A_batch_names_the_program_that_fails()
    {
        using Folder folder = new();
        FuzzProgram[] programs = [.. Enumerable.Range(0, 4).Select(static i => new FuzzProgram((ulong)i, new Block([Entry([i == 2 ? Node.Other($"Recorder.At(1, (long)(Recorder.Id(1) * 1.5));") : Node.Other($"Recorder.At(1, {i});")])])))];
        Failure failure = Assert.Single(new BatchRun(new(folder.Path, TimeSpan.FromSeconds(20))).FailuresOf(programs));
        Assert.Same(programs[2], failure.Program);
        Assert.Equal(VerdictKind.Refused, failure.Verdict.Kind);
    }

    [Fact]
    public void A_planted_mismatch_is_made_small()
    {
        FuzzProgram program = Generation.ProgramGenerator.Generate(4711);
        Block main = Reductions.Blocks(program.Declarations).ElementAt(2);
        Node planted = Node.Expression(IntegerType.Int, $"(Recorder.Id<int>(77) + {Node.Constant(IntegerType.Int, "12345")})");
        main.Items.Insert(main.Items.Count / 2, Node.Other($"if (Recorder.Id<bool>(true)){new Block([Node.Other($"Recorder.At(9, {planted});")])}"));

        // What fails is whatever has the planted text in a whole statement.
        Failure failure = new(program, Judging(new Batch([program]).Text));
        Assert.Equal(VerdictKind.Differs, failure.Verdict.Kind);
        Failure small = new Shrinker(Judging, 100_000).Shrink(failure);
        Assert.Equal(VerdictKind.Differs, small.Verdict.Kind);
        Assert.InRange(small.Program.Text.Split('\n').Length, 1, 12);

        static Verdict Judging(string text) => text.Contains("Recorder.At(9, (Recorder.Id<int>(77)") && text.Contains("class Program") ? new(VerdictKind.Differs, "output", "") : Verdict.Same;
    }

    [Fact]
    public void Another_kind_of_failure_is_not_taken_for_the_same_one()
    {
        FuzzProgram program = new(1, new Block([Entry([Node.Other($"Recorder.At(1, 1);"), Node.Other($"Recorder.At(2, 2);")])]));
        Failure failure = new(program, new(VerdictKind.Differs, "output", ""));
        string before = program.Text;
        new Shrinker(static _ => new(VerdictKind.NotCSharp, "CS0103", "")).Shrink(failure);
        Assert.Equal(before, program.Text);
    }

    static Verdict Judge(string managed, string? native = null)
    {
        using Folder folder = new();
        return new Oracle(folder.Path, TimeSpan.FromSeconds(20)).Judge(managed, native ?? managed);
    }

    static string Program(string statements, string types = "") =>
        "#:property AllowUnsafeBlocks=true\n" + new Batch([new(1, new Block([Entry([Node.Other($"{statements}")]), Node.Other($"{types}")]))]).Text;

    static Node Entry(IEnumerable<Node> statements) => Node.Other($"static class Program{new Block([Node.Other($"public static void Run(){new Block(statements)}")])}");

    /// <summary>For one test.</summary>
    sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(Repository.Artifacts, "fuzz", "oracle-" + Guid.NewGuid().ToString("N"))).FullName;

        public void Dispose() => Directory.Delete(this.Path, recursive: true);
    }
}
