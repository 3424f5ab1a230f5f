using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>The objects that are static variables because there is one of their class (<see cref="ClassType.IsStatic"/>).</summary>
sealed class StaticObjects(ProgramContext context)
{
    readonly Dictionary<ClassType, string> _names = [];

    public IEnumerable<CDeclaration> Definitions =>
        _names.Select((made, i) => new CVariable(context.Types.ObjectOf(made.Key), made.Value, null) { Storage = "static", Attribute = "__maybe_unused", IsSeparated = i == 0 });

    public CExpression AddressOf(ClassType type)
    {
        if (!_names.TryGetValue(type, out string? name))
        {
            string stem = Names.Identifier(type.Name);
            _names.Add(type, name = context.Names.Claim(stem.Any(char.IsAsciiLetterUpper) ? stem + "_object" : $"{context.Program.Name}_{stem}_object"));
        }

        return new CUnary(CUnaryOperator.AddressOf, new CName(name));
    }

    /// <summary>Gives up what they hold, once nothing else of the module is left. An object that was never made has no type.</summary>
    public IEnumerable<CStatement> Releases()
    {
        foreach (ClassType type in context.Program.Classes.Where(static c => c.IsStatic).Reverse())
            if (context.Releases.Destroy(type, this.AddressOf(type)) is { } destroy)
                yield return new CIf(new CCall("tusk_type", this.AddressOf(type)), [new CExpressionStatement(destroy)], []);
    }
}
