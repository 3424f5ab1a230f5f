namespace Tusk.Tests.Fuzz.Types;

/// <summary>A class, struct or interface of the program.</summary>
abstract class DeclaredType(string name) : CsType(name)
{
    public List<Field> Fields { get; } = [];
    public List<Property> Properties { get; } = [];
    public List<Method> Methods { get; } = [];
    public List<InterfaceType> Interfaces { get; } = [];

    /// <summary>An interface of structs with static members: what is constrained to it is never null.</summary>
    public virtual bool IsStaticContract => false;

    /// <summary>Of the one constructor: a value for each field that it does not make inside, after those of the base.</summary>
    public IEnumerable<Field> ConstructorFields => this.AllFields.Where(static f => !f.IsMadeInside);

    public virtual IEnumerable<Field> AllFields => this.Fields;
    public virtual IEnumerable<Property> AllProperties => this.Properties;
    public virtual IEnumerable<Method> AllMethods => this.Methods;

    /// <summary>Copies the members of an open type into this instance of it.</summary>
    public void Close(DeclaredType open, TypeParameterType parameter, CsType argument)
    {
        this.Fields.AddRange(open.Fields.Select(f => f with { Type = f.Type.Substitute(parameter, argument) }));
        this.Properties.AddRange(open.Properties.Select(p => p with { Type = p.Type.Substitute(parameter, argument) }));
        this.Methods.AddRange(open.Methods.Select(m => m.Substitute(parameter, argument)));
    }
}

sealed class StructType(string name) : DeclaredType(name)
{
    /// <summary>All fields are readonly.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>A record struct: fields are the positional properties.</summary>
    public bool IsRecord { get; init; }


    public override int Rank => this.Fields.Select(static f => f.Type.Rank).DefaultIfEmpty(0).Max();
    public override bool IsUnmanaged => this.Fields.All(static f => f.Type.IsUnmanaged);
}

sealed class ClassType(string name, int rank, ClassType? parent) : DeclaredType(name)
{
    public ClassType? Parent => parent;
    public bool IsAbstract { get; init; }
    public bool IsSealed { get; init; }

    /// <summary>Disposed of with using alone: Tusk disposes of the others with the last reference, which CoreCLR never does.</summary>
    public bool IsDisposable { get; init; }
    public override int Rank => rank;
    public override bool IsReference => true;
    public override IEnumerable<Field> AllFields => parent is null ? this.Fields : parent.AllFields.Concat(this.Fields);
    public override IEnumerable<Property> AllProperties => parent is null ? this.Properties : parent.AllProperties.Concat(this.Properties);
    public override IEnumerable<Method> AllMethods => parent is null ? this.Methods : parent.AllMethods.Concat(this.Methods.Where(static m => m.Binding != Binding.Override));

    public bool Is(DeclaredType type)
    {
        for (ClassType? at = this; at is not null; at = at.Parent)
            if (at.Equals(type) || type is InterfaceType contract && at.Interfaces.Contains(contract)) return true;
        return false;
    }
}

sealed class InterfaceType(string name) : DeclaredType(name)
{
    public override int Rank => 100;
    public override bool IsStaticContract => this.Methods.Exists(static m => m.IsStaticAbstract);
    public override bool IsReference => true;
}
