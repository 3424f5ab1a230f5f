using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary><c>value is T</c>: an interval of type ids for a class, a generated test of the set for an interface.</summary>
sealed class TypeTests(ProgramContext context)
{
    readonly Dictionary<ClassType, string> _interfaces = [];

    public List<CFunctionDefinition> Functions { get; } = [];

    public CExpression Test(CExpression value, ObjectType type) => type switch
    {
        ClassType { Name: "tusk_object" } or ClassType { DisplayName: "object" or "System.Object" } => new CBinary(CBinaryOperator.NotEqual, value, new CName("NULL")),
        ClassType { IsInterface: true } tested => new CCall(this.InterfaceTest(tested), new CCast(TypeLowering.Object, value)),
        ClassType tested => new CCall("tusk_is", value, ProgramContext.IdOf(tested), this.LastOf(tested)),
        _ => new CCall("tusk_is", value, ProgramContext.IdOf(type), ProgramContext.IdOf(type)),
    };

    CExpression LastOf(ClassType type) =>
        context.Program.Classes.FirstOrDefault(c => !c.IsException && !c.IsInterface && c.TypeId == type.LastTypeId) is { } last
            ? ProgramContext.IdOf(last)
            : new CInteger(type.LastTypeId);

    string InterfaceTest(ClassType type)
    {
        if (_interfaces.TryGetValue(type, out string? name)) return name;
        name = context.Names.Claim(Names.Identifier(type.Name) + "_is");
        _interfaces.Add(type, name);
        IEnumerable<ObjectType> all = context.Program.Classes.Concat<ObjectType>(context.Program.Types.Arrays).Append(context.Program.Types.String);
        CExpression[] ids = [.. all.Where(type.IsImplementedBy).Select(ProgramContext.IdOf)];
        var no = new CReturn(new CName("false"));
        CStatement[] test = ids.Length == 0 ? [no] :
        [
            new CIf(new CUnary(CUnaryOperator.Not, new CName("object")), [no], []),
            new CSwitch(new CMember(new CName("object"), "type", true), [new CCase([.. ids], [new CReturn(new CName("true"))]), new CCase([], [no])]),
        ];
        this.Functions.Add(new CFunctionDefinition(new CNamedType("bool"), name, [new CParameter(TypeLowering.Object, "object")], [.. test])
        {
            Storage = "static __maybe_unused", IsSeparated = true,
        });
        return name;
    }
}
