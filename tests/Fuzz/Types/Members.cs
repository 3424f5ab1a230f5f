namespace Tusk.Tests.Fuzz.Types;

enum PassedAs { Value, Ref, Out, In }

sealed record Parameter(string Name, CsType Type, PassedAs Kind)
{
    public string Declaration => $"{Modifier(this.Kind)}{this.Type.Name} {this.Name}";

    public Parameter Substitute(TypeParameterType parameter, CsType argument) => this with { Type = this.Type.Substitute(parameter, argument) };

    public static string Modifier(PassedAs kind) => kind switch
    {
        PassedAs.Ref => "ref ",
        PassedAs.Out => "out ",
        PassedAs.In => "in ",
        _ => "",
    };
}

sealed record Field(string Name, CsType Type, bool IsReadOnly)
{
    /// <summary>The constructor makes the object itself, instead of taking a value.</summary>
    public bool IsMadeInside { get; init; }
}

sealed record Property(string Name, CsType Type, bool HasSetter, int Level);

enum Binding { Plain, Virtual, Abstract, Override }

/// <summary>A method that bodies may call.</summary>
/// <param name="Name">Also the full name of a static one.</param>
/// <param name="Parameters">Without this.</param>
/// <param name="Return">Null for void.</param>
/// <param name="Level">Bodies call methods of lower levels only, so there is no recursion.</param>
sealed record Method(string Name, IReadOnlyList<Parameter> Parameters, CsType? Return, int Level)
{
    public bool IsStatic { get; init; }

    /// <summary>A static member of an interface, called on the type argument.</summary>
    public bool IsStaticAbstract { get; init; }
    public bool ReturnsRef { get; init; }
    public Binding Binding { get; init; }
    public IReadOnlyList<TypeParameterType> TypeParameters { get; init; } = [];

    public Method Substitute(TypeParameterType parameter, CsType argument) => this with
    {
        Parameters = [.. this.Parameters.Select(p => p.Substitute(parameter, argument))],
        Return = this.Return?.Substitute(parameter, argument),
    };
}
