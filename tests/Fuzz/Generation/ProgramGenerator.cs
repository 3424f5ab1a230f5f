using Tusk.Tests.Fuzz.Running;
using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>
/// A random program from a seed. It ends, is deterministic, has no cycles of references, disposes of everything by using, and stays inside what
/// Tusk compiles.
/// </summary>
static class ProgramGenerator
{
    const int TopLevel = 6;

    public static FuzzProgram Generate(ulong seed)
    {
        World world = new(seed);
        Choice choice = world.Choice;
        Signatures signatures = new(world);
        StructTypes structs = new(world, signatures);
        ClassTypes classes = new(world, signatures);
        GenericTypes generics = new(world, signatures);

        classes.DeclareErrors();
        if (choice.Percent(60)) structs.DeclareEnum();
        if (choice.Percent(45)) classes.DeclareInterface();
        if (choice.Percent(15)) new NumberContract(world).Declare();
        StackTypes stackTypes = new(world);
        if (choice.Percent(15)) stackTypes.DeclareInlineArray();
        if (choice.Percent(15)) stackTypes.DeclareRefStruct();
        if (choice.Percent(20)) stackTypes.DeclareWalk();
        for (int i = choice.Below(2); i > 0; i--) structs.Declare();
        for (int i = choice.Percent(15) ? 2 : 1; i > 0; i--) classes.DeclareHierarchy();
        if (choice.Percent(30)) structs.Declare();
        if (choice.Percent(25)) classes.DeclareDisposable();
        if (choice.Percent(20)) generics.Declare();
        if (choice.Percent(25)) DeclareDelegate(world);

        List<Node> start = [];
        for (int i = choice.Between(1, 3); i > 0; i--) DeclareStatic(world, start);
        for (int i = choice.Between(1, 2); i > 0; i--) world.Methods.Add(signatures.Make("Program.M", choice.Between(1, TopLevel - 1), Parameters(world), spans: true));
        if (choice.Percent(25)) DeclareReferenceMethod(world);
        for (int i = choice.Below(2); i > 0; i--)
        {
            Method method = signatures.Make("Program.Each", choice.Between(1, 3), [], byValue: true);
            world.Iterators.Add(method with { Return = new SequenceType(world.Type(below: 500, depth: 1)) });
        }

        structs.Complete();
        classes.Complete();
        generics.Complete();
        foreach (Method method in world.Methods.Where(static m => !m.ReturnsRef).Concat(world.Iterators))
            world.Members.Add(Node.Other($"{Signatures.Head(method, "public static ")}{signatures.Body(method, null, false, 3)}"));
        List<Node> run = [.. start];
        run.Add(Part(world, signatures));
        foreach (Field field in world.Statics.Where(static f => f.Type is not SpanType))
            run.Add(Node.Other($"Recorder.At({world.Point()}, {world.Digests.Of(field.Name, field.Type)});"));
        world.Members.Insert(0, Node.Other($"public static void Run(){new Block(run)}"));
        world.Declarations.Insert(0, Node.Other($"static unsafe class Program{new Block(world.Members)}"));
        return new(seed, new Block(world.Declarations));
    }

    /// <summary>A method of the highest level, and its call, which an error does not leave.</summary>
    static Node Part(World world, Signatures signatures)
    {
        Method method = new(world.Name("Program.Part"), [], null, TopLevel);
        world.Members.Add(Node.Other($"{Signatures.Head(method, "static ")}{signatures.Body(method, null, false, 8)}"));
        return Node.Other($"try{new Block([Node.Other($"{method.Name}();")])}{new Block(BlockStyle.Lines, [
            Node.Other($"catch (Exception error){new Block([Node.Other($"Recorder.At({world.Point()}, Recorder.KindOf(error));")])}")])}");
    }

    static IReadOnlyList<TypeParameterType> Parameters(World world)
    {
        if (!world.Choice.Percent(30)) return [];
        string name = world.Name("T");
        return world.Choice.Below(5) switch
        {
            0 when world.Number is { } number => [new(name, number, $"struct, INumber<{name}>")],
            1 when world.Classes.Exists(static c => c.Interfaces.Count > 0) => [new(name, world.Interfaces[0], $"class, {world.Interfaces[0]}")],
            2 when !world.Classes[0].IsSealed => [new(name, world.Classes[0], world.Classes[0].Name)],
            3 => [new(name, null, ""), new(world.Name("T"), null, "")],
            _ => [new(name, null, "")],
        };
    }

    static void DeclareDelegate(World world)
    {
        IntegerType type = world.Integer();
        DelegateType contract = new(world.Name("Change"), [new("target", type, PassedAs.Ref), new("by", IntegerType.Int, PassedAs.Value)], type);
        world.Delegates.Add(contract);
        world.Declarations.Add(Node.Other($"delegate {type} {contract}(ref {type} target, int by);"));
    }

    /// <summary>Static fields begin as constants: Tusk runs static constructors before Main.</summary>
    static void DeclareStatic(World world, List<Node> start)
    {
        string name = world.Name("Static");
        Body body = new(world, 0) { IsStaticLambda = true };
        IntegerType integer = world.Integer();
        switch (world.Choice.Below(6))
        {
            case 0:
                world.Members.Add(Node.Other($"public static readonly {integer}[] {name} = [{(IReadOnlyList<Node>)[.. Enumerable.Range(0, 4).Select(_ => body.Integers.Literal(integer))]}];"));
                world.Statics.Add(new("Program." + name, new ArrayType(integer), true));
                break;
            case 1:
                world.Members.Add(Node.Other($"public static ReadOnlySpan<byte> {name} => [{(IReadOnlyList<Node>)[.. Enumerable.Range(0, 5).Select(_ => body.Integers.Literal(IntegerType.Byte))]}];"));
                world.Statics.Add(new("Program." + name, new SpanType(IntegerType.Byte, true), true));
                break;
            case 2:
                world.Members.Add(Node.Other($"public static {integer} {name} = {body.Integers.Literal(integer)};"));
                world.Statics.Add(new("Program." + name, integer, false));
                break;
            default:
                CsType type = world.Type(below: 500);
                world.Members.Add(Node.Other($"public static {type} {name}{(type.IsReference ? " = null!" : "")};"));
                start.Add(Node.Other($"Program.{name} = {body.Values.Leaf(type)};"));
                world.Statics.Add(new("Program." + name, type, false));
                break;
        }
    }

    static void DeclareReferenceMethod(World world)
    {
        IntegerType type = world.Integer();
        Method method = new(world.Name("Program.Ref"), [new("items", new ArrayType(type), PassedAs.Value), new("index", IntegerType.Int, PassedAs.Value)], type, 0) { ReturnsRef = true };
        world.Methods.Add(method);
        world.Members.Add(Node.Other($"{Signatures.Head(method, "public static ")}{new Block([
            Node.Other($"Recorder.At({world.Point()}, index);"),
            Node.Other($"return ref items[index & 1];")])}"));
    }
}
