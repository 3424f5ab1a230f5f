using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Hierarchies of classes, with virtual methods, properties and interfaces.</summary>
sealed class ClassTypes(World world, Signatures signatures)
{
    readonly List<Action> _bodies = [];

    /// <summary>By field: the class of what the constructor makes for it.</summary>
    readonly Dictionary<string, ClassType> _parts = [];
    int _rank;

    Choice Choice => world.Choice;

    public void DeclareErrors()
    {
        string first = world.Name("Error");
        world.Errors.AddRange([world.Name("Error"), first, world.Name("Error")]);
        world.Declarations.Add(Node.Other($"class {first} : Exception;"));
        world.Declarations.Add(Node.Other($"sealed class {world.Errors[0]} : {first};"));
        world.Declarations.Add(Node.Other($"sealed class {world.Errors[2]}() : {this.Choice.Of(["InvalidOperationException", "Exception", "ArgumentException"])}(\"own\");"));
    }

    public void DeclareInterface()
    {
        InterfaceType type = new(world.Name("I"));
        Block members = new([Node.Other($"long Digest();")]);
        for (int i = this.Choice.Between(1, 2); i > 0; i--)
        {
            Method method = signatures.Make("M", this.Choice.Between(1, 3), []) with { Binding = this.Choice.Percent(30) ? Binding.Virtual : Binding.Abstract };
            type.Methods.Add(method);
            if (method.Binding == Binding.Abstract) members.Items.Add(Node.Other($"{Signatures.Head(method, "")};"));
            else _bodies.Add(() => members.Items.Add(Node.Other($"{Signatures.Head(method, "")}{signatures.Body(method, type, false, 2)}")));
        }

        if (this.Choice.Percent(40))
        {
            Property property = new(world.Name("P"), world.Scalar(), false, 0);
            type.Properties.Add(property);
            members.Items.Add(Node.Other($"{property.Type} {property.Name} {{ get; }}"));
        }

        world.Interfaces.Add(type);
        world.Declarations.Add(Node.Other($"interface {type}{members}"));
    }

    public void DeclareHierarchy()
    {
        _rank += 10;
        int count = this.Choice.Of([1, 2, 2, 3]);
        bool isAbstract = count > 1 && this.Choice.Percent(35);
        ClassType root = this.Declare(null, isAbstract, count == 1 && this.Choice.Percent(50));
        for (int i = 1; i < count; i++) this.Declare(i > 1 && this.Choice.Percent(40) ? world.Classes[^1] : root, false, i == count - 1 && this.Choice.Percent(50));
    }

    public void DeclareDisposable()
    {
        _rank += 10;
        ClassType type = new(world.Name("D"), _rank, null) { IsDisposable = true, IsSealed = true };
        for (int i = this.Choice.Between(1, 2); i > 0; i--) type.Fields.Add(new(world.Name("F"), world.Type(below: _rank), this.Choice.Percent(50)));
        Block members = new(this.Data(type));
        members.Items.Add(Node.Other($"public void Dispose(){new Block([
            Node.Other($"Recorder.At({world.Point()}, {world.Digests.Of(type.Fields[0].Name, type.Fields[0].Type)});"),
            .. this.Choice.Percent(15) ? [Node.Other($"if ({this.Failing(type)}) throw new {this.Choice.Of(world.Errors)}();")] : Array.Empty<Node>()])}"));
        world.Declarations.Add(Node.Other($"sealed class {type} : IDisposable{members}"));
        world.Disposables.Add(type);
    }

    public void Complete()
    {
        foreach (Action body in _bodies) body();
    }

    ClassType Declare(ClassType? parent, bool isAbstract, bool isSealed)
    {
        ClassType type = new(world.Name("C"), _rank, parent) { IsAbstract = isAbstract, IsSealed = isSealed };
        for (int i = this.Choice.Between(parent is null ? 1 : 0, 3); i > 0; i--) type.Fields.Add(new(world.Name("F"), world.Type(below: _rank), this.Choice.Percent(25)));
        if (this.Choice.Percent(40)) this.AddParts(type);
        Block members = new(this.Data(type));
        if (parent is null && world.Interfaces.Count > 0 && this.Choice.Percent(60)) this.Implement(type, members);
        for (int i = parent is null ? this.Choice.Between(1, 2) : this.Choice.Below(2); i > 0; i--)
        {
            Binding binding = isSealed ? Binding.Plain : isAbstract && this.Choice.Percent(40) ? Binding.Abstract : this.Choice.Percent(60) ? Binding.Virtual : Binding.Plain;
            this.Add(type, members, signatures.Make("M", this.Choice.Between(1, 4), []) with { Binding = binding });
        }

        if (parent is not null) this.Override(type, parent, members);
        if (this.Choice.Percent(30)) this.AddProperty(type, members);
        world.Classes.Add(type);
        IEnumerable<string> bases = [.. parent is null ? Array.Empty<string>() : [parent.Name], .. type.Interfaces.Select(static i => i.Name)];
        string list = bases.Any() ? " : " + string.Join(", ", bases) : "";
        world.Declarations.Add(Node.Other($"{(isAbstract ? "abstract " : isSealed ? "sealed " : "")}class {type}{list}{members}"));
        return type;
    }

    /// <summary>Objects of classes below that the constructor makes: parts that nothing else need own.</summary>
    void AddParts(ClassType type)
    {
        List<ClassType> below = [.. world.Classes.Where(c => c.Rank < _rank && !c.IsAbstract)];
        for (int i = this.Choice.Between(1, 2); i > 0 && below.Count > 0; i--)
        {
            ClassType part = this.Choice.Of(below);
            type.Fields.Add(new(world.Name("F"), part.Parent is not null && this.Choice.Percent(30) ? part.Parent : part, this.Choice.Percent(70)) { IsMadeInside = true });
            _parts[type.Fields[^1].Name] = part;
        }
    }

    /// <summary>Makes a part: here, twice, or only where something holds.</summary>
    Node MakePart(Field field)
    {
        Node made = new Body(world, 0).Values.New(_parts[field.Name], 1);
        return this.Choice.By<Node>(
            (8, () => Node.Other($"{field.Name} = {made};")),
            (1, () => Node.Other($"{field.Name} = {made}; {field.Name} = {made};")),
            (1, () => Node.Other($"if (Recorder.Go()) {field.Name} = {made}; else {field.Name} = {made};")))!;
    }

    /// <summary>Fields, the constructor and Digest.</summary>
    IEnumerable<Node> Data(ClassType type)
    {
        foreach (Field f in type.Fields) yield return Node.Other($"public {(f.IsReadOnly ? "readonly " : "")}{f.Type} {f.Name};");
        string parameters = string.Join(", ", type.ConstructorFields.Select(static f => $"{f.Type} {f.Name.ToLowerInvariant()}"));
        string toBase = type.Parent is { } parent ? $" : base({string.Join(", ", parent.ConstructorFields.Select(static f => f.Name.ToLowerInvariant()))})" : "";
        Block block = new(type.Fields.Select(f => f.IsMadeInside ? this.MakePart(f) : Node.Other($"{f.Name} = {f.Name.ToLowerInvariant()};")));
        if (this.Choice.Percent(10)) block.Items.Insert(this.Choice.Below(block.Items.Count + 1), Node.Other($"if ({this.Failing(type)}) throw new {this.Choice.Of(world.Errors)}();"));
        yield return Node.Other($"public {type.Name.Split('<')[0]}({parameters}){toBase}{block}");
        string sum = string.Join(" * 31 + ", type.Fields.Select(f => world.Digests.Of(f.Name, f.Type)).Prepend(type.Parent is null ? $"{this.Choice.Below(50)}L" : "base.Digest()"));
        yield return Node.Other($"public {(type.Parent is not null ? "override " : type.IsSealed ? "" : "virtual ")}long Digest() => unchecked({sum});");
    }

    string Failing(ClassType type)
    {
        Field? field = type.Fields.Find(static f => f.Type is IntegerType);
        return field is null ? "!Recorder.Go()" : $"{field.Name} > {((IntegerType)field.Type).Literal(this.Choice.Between(3, 100))}";
    }

    void Implement(ClassType type, Block members)
    {
        InterfaceType contract = this.Choice.Of(world.Interfaces);
        type.Interfaces.Add(contract);
        foreach (Method method in contract.Methods)
        {
            if (method.Binding == Binding.Virtual && this.Choice.Percent(60)) continue;
            if (this.Choice.Percent(20))
            {
                _bodies.Add(() => members.Items.Add(Node.Other($"{Signatures.Head(method, "", contract)}{signatures.Body(method, type, false, 2)}")));
                continue;
            }

            this.Add(type, members, method with { Binding = type.IsSealed || this.Choice.Percent(50) ? Binding.Plain : Binding.Virtual });
        }

        foreach (Property property in contract.Properties)
        {
            type.Properties.Add(property);
            members.Items.Add(Node.Other($"public {property.Type} {property.Name} => {this.Getter(type, property)};"));
        }
    }

    void Override(ClassType type, ClassType parent, Block members)
    {
        foreach (Method method in parent.AllMethods.Where(static m => m.Binding is Binding.Virtual or Binding.Abstract))
        {
            bool implemented = false;
            for (ClassType? at = parent; at is not null; at = at.Parent) implemented |= at.Methods.Exists(m => m.Name == method.Name && m.Binding == Binding.Override);
            if ((method.Binding == Binding.Virtual || implemented) && this.Choice.Percent(40)) continue;
            bool callsBase = method is { Binding: Binding.Virtual, Return: not null } && method.Parameters.All(static p => p.Kind == PassedAs.Value) && this.Choice.Percent(40);
            this.Add(type, members, method with { Binding = Binding.Override }, callsBase);
        }
    }

    void Add(ClassType type, Block members, Method method, bool callsBase = false)
    {
        type.Methods.Add(method);
        string modifiers = "public " + method.Binding switch { Binding.Virtual => "virtual ", Binding.Abstract => "abstract ", Binding.Override => "override ", _ => "" };
        if (method.Binding == Binding.Abstract)
        {
            members.Items.Add(Node.Other($"{Signatures.Head(method, modifiers)};"));
            return;
        }

        _bodies.Add(() =>
        {
            Block block = signatures.Body(method, type, false, 2);
            if (callsBase)
            {
                string call = $"base.{method.Name}({string.Join(", ", method.Parameters.Select(static p => p.Name))})";
                block.Items.Insert(0, Node.Other($"Recorder.At({world.Point()}, {world.Digests.Of(call, method.Return!)});"));
            }

            members.Items.Add(Node.Other($"{Signatures.Head(method, modifiers)}{block}"));
        });
    }

    void AddProperty(ClassType type, Block members)
    {
        Field? field = type.AllFields.FirstOrDefault(static f => !f.IsReadOnly);
        Property property = new(world.Name("P"), field?.Type ?? IntegerType.Int, field is not null, 0);
        type.Properties.Add(property);
        members.Items.Add(field is null
            ? Node.Other($"public int {property.Name} => {this.Getter(type, property)};")
            : Node.Other($"public {property.Type} {property.Name} {{ get => {field.Name}; set {{ Recorder.At({world.Point()}, {world.Digests.Of("value", property.Type)}); {field.Name} = value; }} }}"));
    }

    Node Getter(ClassType type, Property property)
    {
        Body body = new(world, 0) { This = type };
        return body.Value(property.Type, 2);
    }
}
