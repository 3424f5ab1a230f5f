using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>The objects that are static variables because there is one of their class (<see cref="ClassType.IsStatic"/>), or one for all (<see cref="ClassType.IsStateless"/>).</summary>
sealed class StaticObjects(ProgramContext context)
{
    readonly Dictionary<ClassType, string> _names = [];

    public IEnumerable<CDeclaration> Definitions => _names.Select((made, i) => Define(made.Key, made.Value) with { Attribute = "__maybe_unused", IsSeparated = i == 0 });

    CVariable Define(ClassType type, string name)
    {
        CType @struct = context.Types.ObjectOf(type);
        return new CVariable(type.IsStateless ? new CConstType(@struct) : @struct, name, InitializerOf(context, type, name));
    }

    /// <summary>The initialiser of an object that has its type, and what its constructor begins by storing, from the start.</summary>
    /// <param name="context">The program.</param>
    /// <param name="type">The class.</param>
    /// <param name="name">The variable.</param>
    public static CInitializer InitializerOf(ProgramContext context, ClassType type, string name)
    {
        string header = string.Concat(type.SelfAndBases.Skip(1).Select(static _ => "base.")) + "type";
        CInitializerItem[] items = [new(header, ProgramContext.IdOf(type)), .. InitialOf(context, type, new CName(name), "")];
        return new CInitializer([.. items]) { IsMultiLine = items.Length > 1 };
    }

    /// <summary>The members that have a value from the start, those of embedded objects too.</summary>
    static IEnumerable<CInitializerItem> InitialOf(ProgramContext context, ClassType type, CName variable, string path)
    {
        foreach (ClassType declaring in type.SelfAndBases)
        {
            foreach (Field field in declaring.Fields)
            {
                string member = path + TypeDefinitions.MemberName(field);
                if (field.Embedded is { } embedded)
                    foreach (CInitializerItem item in InitialOf(context, embedded, variable, member + ".")) yield return item;
                else if (type.Initial.TryGetValue(field, out ConstantValue? value) && !value.IsZero)
                    yield return new(member, ConstantLowering.Initializer(context, value, new CMember(variable, member, false)));
            }

            path += "base.";
        }
    }

    public CExpression AddressOf(ClassType type)
    {
        if (!_names.TryGetValue(type, out string? name))
        {
            string stem = Names.Identifier(type.Name);
            _names.Add(type, name = context.Names.Claim(stem.Any(char.IsAsciiLetterUpper) ? stem + "_object" : $"{context.Program.Name}_{stem}_object"));
        }

        CExpression address = new CUnary(CUnaryOperator.AddressOf, new CName(name));
        return type.IsStateless ? new CCast(context.Types.Of(type), address) : address;
    }

    /// <summary>
    /// Gives up what they hold, once nothing else of the module is left. Where it failed to load, some may not have been made: they are zero, hold
    /// nothing, and the zero of a struct of the libraries may be disposed.
    /// </summary>
    public IEnumerable<CStatement> Releases()
    {
        foreach (ClassType type in context.Program.Classes.Where(static c => c.IsStatic).Reverse())
            if (context.Releases.Destroy(type, this.AddressOf(type)) is { } destroy) yield return new CExpressionStatement(destroy);
    }
}
