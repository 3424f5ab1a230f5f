using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>An interface with static members and operators, and structs that implement it.</summary>
sealed class NumberContract(World world)
{
    /// <summary>The interface's own type parameter, in the signatures of its members.</summary>
    public static TypeParameterType Self { get; } = new("TSelf", null, "");

    public void Declare()
    {
        InterfaceType contract = new("INumber");
        contract.Methods.Add(new("Make", [new("value", IntegerType.Int, PassedAs.Value)], Self, 0) { IsStaticAbstract = true });
        contract.Methods.Add(new("Mix", [new("other", Self, PassedAs.Value)], Self, 1));
        world.Number = contract;
        world.Declarations.Add(Node.Other($$"""
            interface INumber<TSelf> where TSelf : INumber<TSelf>{{new Block([
                Node.Other($"static abstract TSelf Make(int value);"),
                Node.Other($"static abstract TSelf operator +(TSelf a, TSelf b);"),
                Node.Other($"static abstract TSelf operator *(TSelf a, TSelf b);"),
                Node.Other($"TSelf Mix(TSelf other);"),
                Node.Other($"long Digest();")])}}
            """));
        for (int i = 0; i < 2; i++) this.Implement();
    }

    void Implement()
    {
        StructType type = new(world.Name("N"));
        IntegerType inside = world.Choice.Of([IntegerType.Int, IntegerType.Long, IntegerType.Byte]);
        Field field = new("F", inside, false);
        type.Fields.Add(field);
        type.Methods.Add(new("Make", [new("value", IntegerType.Int, PassedAs.Value)], type, 0) { IsStaticAbstract = true });
        type.Methods.Add(new("Mix", [new("other", type, PassedAs.Value)], type, 1));
        world.Declarations.Add(Node.Other($$"""
            struct {{type}} : INumber<{{type}}>{{new Block([
                Node.Other($"public {inside} F;"),
                Node.Other($"public {type}({inside} f) => F = f;"),
                Node.Other($"public static {type} Make(int value) => new(unchecked(({inside})value));"),
                Node.Other($"public static {type} operator +({type} a, {type} b) => new({this.Computed(type, inside)});"),
                Node.Other($"public static {type} operator *({type} a, {type} b) => new({this.Computed(type, inside)});"),
                Node.Other($"public {type} Mix({type} other){this.Mix(type)}"),
                Node.Other($"public long Digest() => unchecked((long)F);")])}}
            """));
        world.Structs.Add(type);
        world.Numbers.Add(type);
    }

    Node Computed(StructType type, IntegerType inside)
    {
        Body body = new(world, 0) { IsStaticLambda = true };
        body.Variables.Add(new("a", type));
        body.Variables.Add(new("b", type));
        return body.Value(inside, 2);
    }

    Block Mix(StructType type)
    {
        Body body = new(world, 1) { This = type, Return = type, Budget = 2, IsStaticLambda = true };
        body.Variables.Add(new("other", type));
        return body.Statements.Function(1);
    }
}
