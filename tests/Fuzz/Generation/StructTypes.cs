using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Enums and structs of all kinds.</summary>
sealed class StructTypes(World world, Signatures signatures)
{
    readonly List<(StructType Type, Method Method, Block Members)> _open = [];

    Choice Choice => world.Choice;

    public void DeclareEnum()
    {
        IntegerType underlying = this.Choice.Of([IntegerType.Int, IntegerType.Byte, IntegerType.SByte, IntegerType.Long, IntegerType.UShort]);
        EnumType type = new(world.Name("E"), underlying, ["A", "B", "C", "D"]);
        world.Enums.Add(type);
        world.Declarations.Add(Node.Other($"enum {type} : {underlying} {{ A, B = {this.Choice.Between(2, 20)}, C, D = {this.Choice.Between(40, 120)} }}"));
    }

    public void Declare()
    {
        bool isRecord = this.Choice.Percent(30), isReadOnly = this.Choice.Percent(35), isDisposable = !isRecord && this.Choice.Percent(12);
        StructType type = new(world.Name("S")) { IsRecord = isRecord, IsReadOnly = isReadOnly };
        for (int i = this.Choice.Between(1, 4); i > 0; i--) type.Fields.Add(new(world.Name("F"), world.Type(below: 100), isReadOnly));
        List<Node> members = [];
        if (!isRecord)
        {
            members.AddRange(type.Fields.Select(f => Node.Other($"public {(isReadOnly ? "readonly " : "")}{f.Type} {f.Name};")));
            members.Add(Node.Other($"public {type}({Parameters(type)}){new Block(type.Fields.Select(static f => Node.Other($"{f.Name} = {f.Name.ToLowerInvariant()};")))}"));
        }

        members.Add(Node.Other($"public long Digest() => unchecked({string.Join(" * 31 + ", type.Fields.Select(f => world.Digests.Of(f.Name, f.Type)))});"));
        if (isDisposable) members.Add(Node.Other($"public void Dispose() => Recorder.At({world.Point()}, 0);"));
        InterfaceType? contract = !isDisposable && this.Choice.Percent(25) ? world.Pick(world.Interfaces) : null;
        Block block = new(members);
        if (contract is not null) this.Implement(type, contract, block);
        for (int i = this.Choice.Below(3); i > 0; i--)
        {
            Method method = signatures.Make("M", this.Choice.Between(1, 3), []);
            type.Methods.Add(method);
            _open.Add((type, method, block));
        }

        string kind = $"{(isReadOnly ? "readonly " : "")}{(isRecord ? "record " : "")}struct";
        string primary = isRecord ? $"({string.Join(", ", type.Fields.Select(static f => $"{f.Type} {f.Name}"))})" : "";
        world.Declarations.Add(Node.Other($"{kind} {type}{primary}{(isDisposable ? " : IDisposable" : contract is not null ? $" : {contract}" : "")}{block}"));
        (isDisposable ? (System.Collections.IList)world.Disposables : world.Structs).Add(type);
    }

    void Implement(StructType type, InterfaceType contract, Block members)
    {
        type.Interfaces.Add(contract);
        foreach (Method method in contract.Methods.Where(m => m.Binding == Binding.Abstract || this.Choice.Percent(40)))
        {
            Method own = method with { Binding = Binding.Plain };
            type.Methods.Add(own);
            _open.Add((type, own, members));
        }

        foreach (Property property in contract.Properties)
            members.Items.Add(Node.Other($"public {property.Type} {property.Name} => {new Body(world, 0) { This = type, ThisIsReadOnly = true }.Value(property.Type, 2)};"));
    }

    public void Complete()
    {
        foreach ((StructType type, Method method, Block members) in _open)
        {
            bool isReadOnly = type.IsReadOnly || this.Choice.Percent(20);
            string modifiers = isReadOnly && !type.IsReadOnly ? "public readonly " : "public ";
            members.Items.Add(Node.Other($"{Signatures.Head(method, modifiers)}{signatures.Body(method, type, isReadOnly, 3)}"));
        }
    }

    static string Parameters(StructType type) => string.Join(", ", type.Fields.Select(static f => $"{f.Type} {f.Name.ToLowerInvariant()}"));
}
