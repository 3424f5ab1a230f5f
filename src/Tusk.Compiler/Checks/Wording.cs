using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Checks;

/// <summary>What messages call the things of a program.</summary>
static class Wording
{
    /// <summary>MutexGuard for Linux.MutexGuard`1[[State]]; closure for what the C# compiler makes of captured variables.</summary>
    public static string NameOf(IrType type) => Short(type.DisplayName) is var name && name.StartsWith('<') ? "closure" : name;

    /// <summary>Mutex.Lock, new Keeper, the lambda.</summary>
    public static string NameOf(Function function)
    {
        string name = function.DisplayName.Split('(')[0];
        // What allocates an object and calls its constructor has that in its name.
        if (name.StartsWith("new ", StringComparison.Ordinal)) name = name["new ".Length..];
        // What the C# compiler has named: Driver+<>c.<Run>b__0_1 is a lambda, Driver.<Run>g__Wait|0_0 a local function.
        if (name.IndexOf(".<", StringComparison.Ordinal) is >= 0 and var made)
            return name.IndexOf(">g__", made, StringComparison.Ordinal) is >= 0 and var local ? name[(local + ">g__".Length)..].Split('|')[0] : "the lambda";
        if (name.EndsWith("..ctor", StringComparison.Ordinal)) return $"new {Short(name[..^"..ctor".Length])}";
        int dot = name.LastIndexOf('.');
        string method = name[(dot + 1)..];
        if (method.StartsWith("get_", StringComparison.Ordinal) || method.StartsWith("set_", StringComparison.Ordinal)) method = method[4..];
        return dot > 0 ? $"{Short(name[..dot])}.{method}" : method;
    }

    /// <summary>What runs, or happens, when the instruction does: calls Mutex.Lock, drops a Keeper.</summary>
    /// <param name="instruction">A call, or one that drops a reference.</param>
    /// <param name="callee">The one in question, where several may be called; null for the only one, and where nothing is called.</param>
    public static string Does(Instruction instruction, Function? callee) => instruction switch
    {
        CallC call => $"calls {call.Callee.Name}",
        CallFormat call => $"calls {call.Callee.Name}",
        CallInstruction when callee is not null => $"calls {NameOf(callee)}",
        Call call => $"calls {NameOf(call.Callee)}",
        Store store => $"drops what may be the last reference to a {NameOf(store.Place.Type)}, whose Dispose runs then,",
        _ => "calls C through a pointer",
    };

    static string Short(string type) => type.Split('`')[0].Split('.', '+')[^1];
}
