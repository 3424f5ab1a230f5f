using Tusk.CodeFixes;
using static Tusk.Tests.Analyzers.CodeFix;

namespace Tusk.Tests.Analyzers.Fixes;

public sealed class MakeAtomicTests
{
    static string Shared(string read, string declaration) =>
        "[Module(License = License.GPL)]\nsealed class Driver : Module\n{\n    readonly MiscDevice _device = MiscDevice.Register(\"counter\", static () => new CounterFile());\n}\n\nsealed class CounterFile : CharFile\n{\n    "
        + declaration + "\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        " + read + "\n        return 0;\n    }\n\n    void Reset()\n    {\n    }\n}\n";

    [Theory]
    [InlineData("_reads++;", "_reads.Increment();")]
    [InlineData("--_reads;", "_reads.Decrement();")]
    [InlineData("_reads += position;", "_reads.Add(position);")]
    [InlineData("_reads -= position + 1;", "_reads.Add(-(position + 1));")]
    [InlineData("_reads = position;", "_reads.Store(position);")]
    [InlineData("_reads |= 4;", "_reads.Or(4);")]
    [InlineData("if (++_reads > 5) return 1;", "if (_reads.Increment() > 5) return 1;")]
    [InlineData("this._reads += 2; // bytes", "this._reads.Add(2); // bytes")]
    public Task One_step_is_one_call(string before, string after) =>
        Makes(new MakeAtomic(), "TUSK0700", Shared(before, "long _reads;"), Shared(after, "readonly Atomic<long> _reads = new(0);"), "Make _reads an Atomic<long>");

    [Theory]
    [InlineData("if (_reads < 10) _reads++;")]
    [InlineData("_reads = _reads * 2;")]
    [InlineData("_reads *= 2;")]
    [InlineData("user.Write((byte)_reads++);")]
    public Task Not_what_needs_two_steps(string read) => IsNotOffered(new MakeAtomic(), "TUSK0700", Shared(read, "long _reads;"));
}
