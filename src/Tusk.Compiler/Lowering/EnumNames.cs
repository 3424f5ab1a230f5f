using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Functions that give the name of an enum value for a log line, or its number where it has none.</summary>
sealed class EnumNames(ProgramContext context)
{
    readonly Dictionary<EnumType, string> _functions = [];

    public List<CFunctionDefinition> Functions { get; } = [];

    public CExpression NameOf(EnumType type, CExpression value)
    {
        if (!_functions.TryGetValue(type, out string? name))
        {
            name = context.Names.Claim(Names.Identifier(type.Name) + "_name");
            _functions.Add(type, name);
            this.Define(type, name);
        }
        // The buffer for a number lives as long as the block of the call.
        return new CCall(name, value, new CCompoundLiteral(new CArrayType(CType.Char, new CInteger(24)), new CInitializer([])));
    }

    void Define(EnumType type, string name)
    {
        var cases = new List<CCase>();
        foreach (IGrouping<Int128, string> member in type.Members.GroupBy(static m => m.Value, static m => m.Name))
            cases.Add(new CCase([OperandLowering.Integer(type.Underlying, member.Key)], [new CReturn(new CText(member.First()))]));
        string format = type.Underlying.IsSigned ? "%lld" : "%llu";
        CType wide = new CNamedType(type.Underlying.IsSigned ? "s64" : "u64");
        cases.Add(new CCase([], [
            new CExpressionStatement(new CCall("snprintf", new CName("number"), new CInteger(24), new CText(format), new CCast(wide, new CName("value")))),
            new CReturn(new CName("number")),
        ]));
        this.Functions.Add(new CFunctionDefinition(CType.Text, name, [new(context.Types.Of(type), "value"), new(CType.Char.Pointer, "number")],
            [new CSwitch(new CName("value"), [.. cases])]) { Storage = "static __maybe_unused", IsSeparated = true });
    }
}
