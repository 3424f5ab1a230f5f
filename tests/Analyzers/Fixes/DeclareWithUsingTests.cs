using Tusk.CodeFixes;
using static Tusk.Tests.Analyzers.CodeFix;

namespace Tusk.Tests.Analyzers.Fixes;

public sealed class DeclareWithUsingTests
{
    const string Lock = "readonly Mutex<int> _count = new(1);\n\n[Parameter(\"How many\")] static readonly int Times = 1;";

    static Task Makes(string before, string after) => CodeFix.Makes(new DeclareWithUsing(), "TUSK0402", Module(Lock, before), Module(Lock, after));

    [Fact]
    public Task A_local_that_is_never_disposed() => Makes("var count = _count.Lock();\ncount.Value = Times;", "using var count = _count.Lock();\ncount.Value = Times;");

    [Fact]
    public Task The_call_of_Dispose_at_the_end_goes() => Makes(
        "// Held.\nvar bytes = new Buffer<byte>(16);\nbytes.Span[Times] = 1;\nbytes.Dispose();",
        "// Held.\nusing var bytes = new Buffer<byte>(16);\nbytes.Span[Times] = 1;");

    [Fact]
    public Task Before_a_return_too() => Makes(
        "var count = _count.Lock();\nif (Times > 3)\n{\n    count.Dispose();\n    return;\n}\n\ncount.Value = 10 / Times;\ncount.Dispose();",
        "using var count = _count.Lock();\nif (Times > 3)\n{\n    return;\n}\n\ncount.Value = 10 / Times;");

    [Fact]
    public Task What_runs_after_it_still_does() => Makes(
        "var count = _count.Lock();\ncount.Value = 10 / Times;\ncount.Dispose();\nLog.Info($\"{Times}\");",
        "using (var count = _count.Lock())\n{\n    count.Value = 10 / Times;\n}\nLog.Info($\"{Times}\");");

    [Fact]
    public Task A_guard_that_nobody_takes() => Makes("int guard = Times;\n_count.Lock();\nLog.Info($\"{guard}\");", "int guard = Times;\nusing var guard2 = _count.Lock();\nLog.Info($\"{guard}\");");

    [Theory]
    [InlineData("var bytes = new Buffer<byte>(16);\nif (Times > 2) Log.Info($\"{bytes.Length}\");\nelse Keep(bytes);")]
    [InlineData("var bytes = new Buffer<byte>(16);\nbytes = new Buffer<byte>(32);\nbytes.Dispose();")]
    [InlineData("var bytes = new Buffer<byte>(16);\nbytes.Span[Times] = 1;\nint left = 2;\nbytes.Dispose();\nLog.Info($\"{left}\");")]
    public Task Not_where_the_value_moves_or_a_local_would_go_out_of_scope(string constructor) =>
        IsNotOffered(new DeclareWithUsing(), "TUSK0402", Module(Lock + "\n\nstatic void Keep(Buffer<byte> given) => given.Dispose();", constructor));
}
