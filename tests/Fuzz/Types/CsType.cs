namespace Tusk.Tests.Fuzz.Types;

/// <summary>A C# type as the generator knows it. Types with the same name are equal.</summary>
abstract class CsType(string name) : IEquatable<CsType>
{
    public string Name => name;

    /// <summary>
    /// How high a value stands: it refers only to objects of lower rank, so there are no cycles of references, which are never freed.
    /// </summary>
    public virtual int Rank => 0;

    public virtual bool IsReference => false;

    /// <summary>Has no references inside, so that it may lie on the stack.</summary>
    public virtual bool IsUnmanaged => false;

    /// <summary>A lambda may use a variable of the type.</summary>
    public virtual bool CanBeCaptured => true;

    public virtual CsType Substitute(TypeParameterType parameter, CsType argument) => this;

    public bool Equals(CsType? other) => other is not null && other.Name == this.Name;

    public override bool Equals(object? obj) => this.Equals(obj as CsType);

    public override int GetHashCode() => this.Name.GetHashCode();

    public override string ToString() => this.Name;
}

sealed class BoolType() : CsType("bool")
{
    public static BoolType Instance { get; } = new();
    public override bool IsUnmanaged => true;
}

sealed class CharType() : CsType("char")
{
    public static CharType Instance { get; } = new();
    public override bool IsUnmanaged => true;
}

/// <summary>Literals only: strings are not made at run time.</summary>
sealed class StringType() : CsType("string")
{
    public static StringType Instance { get; } = new();
    public override bool IsReference => true;
}

sealed class EnumType(string name, IntegerType underlying, IReadOnlyList<string> members) : CsType(name)
{
    public IntegerType Underlying => underlying;
    public IReadOnlyList<string> Members => members;
    public override bool IsUnmanaged => true;
}

sealed class NullableType(CsType element) : CsType(element.Name + "?")
{
    public CsType Element => element;
    public override int Rank => element.Rank;
    public override bool IsUnmanaged => element.IsUnmanaged;
}

sealed class ArrayType(CsType element) : CsType(element.Name + "[]")
{
    public CsType Element => element;
    public override int Rank => element.Rank + 1;
    public override bool IsReference => true;
    public override CsType Substitute(TypeParameterType parameter, CsType argument) => new ArrayType(element.Substitute(parameter, argument));
}

sealed class TupleType(IReadOnlyList<CsType> items) : CsType($"({string.Join(", ", items.Select(static i => i.Name))})")
{
    public IReadOnlyList<CsType> Items => items;
    public override int Rank => items.Max(static i => i.Rank);
    public override bool IsUnmanaged => items.All(static i => i.IsUnmanaged);
    public override CsType Substitute(TypeParameterType parameter, CsType argument) => new TupleType([.. items.Select(i => i.Substitute(parameter, argument))]);
}

sealed class SpanType(CsType element, bool isReadOnly) : CsType($"{(isReadOnly ? "ReadOnlySpan" : "Span")}<{element.Name}>")
{
    public CsType Element => element;
    public bool IsReadOnly => isReadOnly;
    public override bool CanBeCaptured => false;
}

/// <summary>Rank is above everything: a closure may hold any object, so no object may hold a closure.</summary>
sealed class DelegateType(string name, IReadOnlyList<Parameter> parameters, CsType? result) : CsType(name)
{
    public IReadOnlyList<Parameter> Parameters => parameters;
    public CsType? Result => result;
    public override int Rank => 1000;
    public override bool IsReference => true;
    public override bool CanBeCaptured => false;

    public static DelegateType Func(IReadOnlyList<CsType> parameters, CsType result) =>
        new($"Func<{string.Join(", ", parameters.Append(result).Select(static p => p.Name))}>", [.. parameters.Select(static (p, i) => new Parameter("p" + i, p, PassedAs.Value))], result);
}

/// <summary>What yields values for foreach.</summary>
sealed class SequenceType(CsType element) : CsType($"IEnumerable<{element.Name}>")
{
    public CsType Element => element;
    public override int Rank => 1000;
    public override bool IsReference => true;
    public override bool CanBeCaptured => false;
}

/// <param name="name">T, U …</param>
/// <param name="constraint">What values of it can do; null for nothing.</param>
/// <param name="clause">After where; empty for none.</param>
sealed class TypeParameterType(string name, DeclaredType? constraint, string clause) : CsType(name)
{
    public DeclaredType? Constraint => constraint;
    public string Clause => clause;
    public override int Rank => 500;
    public override CsType Substitute(TypeParameterType parameter, CsType argument) => parameter.Equals(this) ? argument : this;
}
