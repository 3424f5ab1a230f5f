using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Delegates: which function is a number in the object, and those without target are immortal objects.</summary>
sealed class DelegateLowering(ProgramContext context)
{
    readonly Dictionary<Function, string> _numbers = [];
    readonly Dictionary<(DelegateType, Function), string> _constants = [];
    readonly List<CDeclaration> _definitions = [];

    public IReadOnlyList<CDeclaration> Definitions => _definitions;

    /// <summary>The enumerators of the function numbers, in order.</summary>
    public IEnumerable<string> Numbers => _numbers.Values;

    public CExpression NumberOf(Function function)
    {
        if (!_numbers.TryGetValue(function, out string? name)) _numbers.Add(function, name = context.Names.Claim(context.NameOf(function) + "_number"));
        return new CName(name);
    }

    public CExpression Constant(DelegateType type, Function function)
    {
        if (!_constants.TryGetValue((type, function), out string? name))
        {
            name = context.Names.Claim(context.NameOf(function) + "_delegate");
            _constants.Add((type, function), name);
            _definitions.Add(new CVariable(new CConstType(CType.Struct("tusk_delegate")), name, new CInitializer([
                new("base", new CInitializer([new("type", ProgramContext.IdOf(type))])),
                new("function", this.NumberOf(function)),
            ])) { Attribute = "__maybe_unused", IsSeparated = _definitions.Count == 0 });
        }
        return new CCast(TypeLowering.Delegate, new CUnary(CUnaryOperator.AddressOf, new CName(name)));
    }
}
