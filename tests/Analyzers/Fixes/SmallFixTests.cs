using Tusk.CodeFixes;
using static Tusk.Tests.Analyzers.CodeFix;

namespace Tusk.Tests.Analyzers.Fixes;

/// <summary>Fixes that change a word or a line.</summary>
public sealed class SmallFixTests
{
    [Theory]
    [InlineData("using var now = _ticks.Lock();", "using var now = _ticks.LockIrq();")]
    [InlineData("using SpinGuard<int> now = _ticks.Lock();", "using SpinIrqGuard<int> now = _ticks.LockIrq();")]
    public Task A_lock_of_an_interrupt_is_taken_with_interrupts_off(string before, string after)
    {
        const string members = "readonly SpinLock<int> _ticks = new(0);\nreadonly Timer<SpinLock<int>> _timer;";
        string Constructor(string take) => "_timer = new(_ticks, static ticks =>\n{\n    using var value = ticks.Lock();\n    value.Value++;\n    return Jiffies.FromMilliseconds(100);\n});\n_timer.Start(Jiffies.FromMilliseconds(100));\n"
            + take + "\nLog.Info($\"{now.Value} ticks\");";
        return Makes(new TakeWithLockIrq(), "TUSK0505", Module(members, Constructor(before)), Module(members, Constructor(after)), "Take it with LockIrq");
    }

    [Theory]
    [InlineData("using Linux.Interop;\n\n", "[CCallback]")]
    [InlineData("", "[Linux.Interop.CCallback]")]
    public Task A_callback_is_marked(string usings, string attribute)
    {
        string Source(string mark) => "#:property AllowUnsafeBlocks=true\n" + usings + "[Module(License = License.GPL)]\nsealed unsafe class Driver : Module\n{\n    public Driver() => Call(&Work);\n\n    // Says so.\n" + mark
            + "    static void Work(void* data) => Log.Info(\"called\");\n\n    [Linux.Interop.CFunction(\"kick\", Header = \"linux/module.h\")]\n    static extern void Call(delegate*<void*, void> work);\n}\n";
        return Makes(new MarkCallback(), "TUSK0302", Source(""), Source("    " + attribute + "\n"), "Mark Work with [CCallback]");
    }

    [Fact]
    public Task The_depth_of_a_recursion_is_promised()
    {
        string Source(string mark) => Module("[Parameter(\"Depth\")] static readonly int Depth = 3;\n\n/// <summary>Counts.</summary>\n" + mark + "static int Count(int left) => left == 0 ? 0 : 1 + Count(left - 1);", "Log.Info($\"{Count(Depth)}\");");
        return Makes(new StateDepth(), "TUSK0506", Source(""), Source("[MaxDepth(16)]\n"), "Promise that never more than 16 calls of Count are open at once: [MaxDepth(16)]");
    }

    [Fact]
    public void A_promise_is_made_one_by_one() => Assert.Null(new StateDepth().GetFixAllProvider());

    const string Number = "[Parameter(\"A number\")] static readonly int Number = 3;";

    [Fact]
    public Task Stack_memory_is_allocated_before_the_loop() => Makes(new MoveBeforeLoop(), "TUSK0111",
        Module(Number, "int sum = 0;\n\n// Twice.\nfor (int i = 0; i < Number; i++)\n{\n    while (sum < Number)\n    {\n        Span<int> pair = stackalloc int[2];\n        pair[i & 1]++;\n        sum += pair[0] + pair[1];\n    }\n}\n\nLog.Info($\"{sum}\");"),
        Module(Number, "int sum = 0;\n\n// Twice.\nSpan<int> pair = stackalloc int[2];\nfor (int i = 0; i < Number; i++)\n{\n    while (sum < Number)\n    {\n        pair.Clear();\n        pair[i & 1]++;\n        sum += pair[0] + pair[1];\n    }\n}\n\nLog.Info($\"{sum}\");"));

    [Fact]
    public Task Not_where_the_name_is_taken_outside() => IsNotOffered(new MoveBeforeLoop(), "TUSK0111",
        Module(Number, "for (int i = 0; i < Number; i++)\n{\n    Span<int> pair = stackalloc int[2];\n    pair[i & 1]++;\n}\n\nfor (int pair = 0; pair < Number; pair++) Log.Info($\"{pair}\");"));

    const string Bytes = "readonly Mutex<Buffer<byte>> _bytes = new(new Buffer<byte>(16));";

    [Theory]
    [InlineData("using Buffer<byte> copy = bytes.Value;", "ref Buffer<byte> copy = ref bytes.Value;", "")]
    [InlineData("var copy = bytes.Value;", "ref var copy = ref bytes.Value;", "\ncopy.Dispose();")]
    public Task An_owned_value_is_used_where_it_is(string before, string after, string end) => Makes(new BorrowInsteadOfCopy(), "TUSK0403",
        Module(Bytes, "using var bytes = _bytes.Lock();\n" + before + "\nLog.Info($\"{copy.Length}\");" + end), Module(Bytes, "using var bytes = _bytes.Lock();\n" + after + "\nLog.Info($\"{copy.Length}\");"));

    [Fact]
    public Task A_parameter_is_read_where_it_is()
    {
        string Source(string take) => Module("static void Print(in Buffer<byte> bytes)\n{\n    " + take + "\n    Log.Info($\"{own.Length}\");\n}", "using var bytes = new Buffer<byte>(16);\nPrint(bytes);");
        return Makes(new BorrowInsteadOfCopy(), "TUSK0403", Source("using Buffer<byte> own = bytes;"), Source("ref readonly Buffer<byte> own = ref bytes;"));
    }

    [Fact]
    public Task Not_what_is_no_place() => IsNotOffered(new BorrowInsteadOfCopy(), "TUSK0403",
        Module(Number, "Buffer<byte>? maybe = new Buffer<byte>(16);\nusing Buffer<byte> bytes = maybe.GetValueOrDefault();\nLog.Info($\"{bytes.Length}\");"));

    [Fact]
    public Task A_method_that_changes_nothing_is_marked()
    {
        string Source(string modifiers) => Module("static void Show(in Pair pair) => pair.Print();\n\nstruct Pair(uint size) : IDisposable\n{\n    Buffer<byte> _first = new(size);\n\n    // Prints.\n    " + modifiers
            + " Print() => Log.Info($\"{_first.Length}\");\n\n    public void Dispose() => _first.Dispose();\n}", "using var pair = new Pair(16);\nShow(pair);");
        return Makes(new MarkReadOnly(), "TUSK0403", Source("public void"), Source("public readonly void"), "Mark Print readonly, since it changes nothing");
    }

    [Fact]
    public Task A_method_that_changes_something_is_not() => IsNotOffered(new MarkReadOnly(), "TUSK0403",
        Module("static void Show(in Pair pair) => pair.Print();\n\nstruct Pair(uint size) : IDisposable\n{\n    Buffer<byte> _first = new(size);\n    int _times;\n\n    public void Print() => Log.Info($\"{_first.Length} {_times++}\");\n\n    public void Dispose() => _first.Dispose();\n}",
            "using var pair = new Pair(16);\nShow(pair);"));
}
