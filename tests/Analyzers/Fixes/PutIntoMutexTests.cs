using Tusk.CodeFixes;
using static Tusk.Tests.Analyzers.CodeFix;

namespace Tusk.Tests.Analyzers.Fixes;

public sealed class PutIntoMutexTests
{
    /// <summary>A file whose methods several threads may run at once.</summary>
    static string Shared(string members) =>
        "[Module(License = License.GPL)]\nsealed class Driver : Module\n{\n    readonly MiscDevice _device = MiscDevice.Register(\"counter\", static () => new CounterFile());\n}\n\nsealed class CounterFile : CharFile\n{\n" + members + "\n}\n";

    static Task Makes(string id, string before, string after, string title) => CodeFix.Makes(new PutIntoMutex(), id, Shared(before), Shared(after), title);

    [Fact]
    public Task A_field_of_an_object() => Makes("TUSK0700",
        "    long _reads;\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        _reads++;\n        return 0;\n    }",
        "    readonly Mutex<long> _reads = new(0);\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        using var reads = _reads.Lock();\n        reads.Value++;\n        return 0;\n    }",
        "Put _reads into a Mutex<long>");

    [Fact]
    public Task A_static_field_in_an_expression_body() => Makes("TUSK0701",
        "    static int Opens = 3; // so far\n\n    public CounterFile() => Opens++;\n\n    static int Next => Opens + 1;\n\n    public override nuint Read(UserWriter user, long position) => (nuint)Next;",
        "    static readonly Mutex<int> Opens = new(3); // so far\n\n    public CounterFile()\n    {\n        using var opens = Opens.Lock();\n        opens.Value++;\n    }\n\n    static int Next\n    {\n        get\n        {\n            using var opens = Opens.Lock();\n            return opens.Value + 1;\n        }\n    }\n\n    public override nuint Read(UserWriter user, long position) => (nuint)Next;",
        "Put Opens into a Mutex<int>");

    [Fact]
    public Task One_guard_for_a_test_and_what_follows_from_it() => Makes("TUSK0700",
        "    uint _last;\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        uint now = (uint)position;\n        if (now > _last)\n        {\n            _last = now;\n        }\n\n        return _last;\n    }",
        "    readonly Mutex<uint> _last = new(0);\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        uint now = (uint)position;\n        using var last = _last.Lock();\n        if (now > last.Value)\n        {\n            last.Value = now;\n        }\n\n        return last.Value;\n    }",
        "Put _last into a Mutex<uint>");

    [Fact]
    public Task A_struct_of_which_a_part_changes() => Makes("TUSK0701",
        "    static Range Seen;\n\n    struct Range\n    {\n        public long To;\n    }\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        Seen.To = position;\n        return 0;\n    }",
        "    static readonly Mutex<Range> Seen = new(default);\n\n    struct Range\n    {\n        public long To;\n    }\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        using var seen = Seen.Lock();\n        seen.Value.To = position;\n        return 0;\n    }",
        "Put Seen into a Mutex<Range>");

    [Fact]
    public Task Not_a_reference_which_somebody_else_may_hold() => IsNotOffered(new PutIntoMutex(), "TUSK0701",
        Shared("    static CounterFile? Last;\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        Last = this;\n        return 0;\n    }"));

    [Fact]
    public Task Not_where_others_reach_into_the_object() => IsNotOffered(new PutIntoMutex(), "TUSK0700",
        Shared("    long _reads;\n\n    public override nuint Read(UserWriter user, long position)\n    {\n        Count(this);\n        return 0;\n    }\n\n    static void Count(CounterFile other) => other._reads++;"));
}
