using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Inline arrays, ref structs with ref fields, and structs that foreach walks over.</summary>
sealed class StackTypes(World world)
{
    Choice Choice => world.Choice;

    public void DeclareInlineArray()
    {
        CsType element = world.Type(below: 100, depth: 1);
        InlineArrayType type = new(world.Name("L"), element);
        world.Declarations.Add(Node.Other($"[System.Runtime.CompilerServices.InlineArray({InlineArrayType.Length})] struct {type}{new Block([Node.Other($"{element} _first;")])}"));
        world.InlineArrays.Add(type);
    }

    public void DeclareRefStruct()
    {
        IntegerType target = world.Integer(), step = world.Integer();
        RefStructType type = new(world.Name("R"), target);
        Method method = new(world.Name("M"), [new("by", step, PassedAs.Value)], target, 0);
        type.Methods.Add(method);
        world.Declarations.Add(Node.Other($"ref struct {type}(ref {target} target){new Block([
            Node.Other($"public ref {target} Target = ref target;"),
            Node.Other($"{target} _last = target;"),
            Node.Other($"public {target} {method.Name}({step} by){this.Mixing(target, step)}")])}"));
        world.RefStructs.Add(type);
    }

    Block Mixing(IntegerType target, IntegerType step)
    {
        Body body = new(world, 0) { IsStaticLambda = true };
        body.Variables.Add(new("by", step) { CanAssign = false });
        body.Variables.Add(new("_last", target));
        body.Variables.Add(new("Target", target));
        return new([
            Node.Other($"_last = {body.Value(target, 2)};"),
            Node.Other($"Target = {body.Value(target, 2)};"),
            Node.Other($"return _last;")]);
    }

    /// <summary>A struct that is its own enumerator.</summary>
    public void DeclareWalk()
    {
        IntegerType element = world.Integer();
        string name = world.Name("W");
        bool isDisposable = this.Choice.Percent(40), isRef = this.Choice.Percent(20);
        Body body = new(world, 0) { IsStaticLambda = true };
        body.Variables.Add(new("Current", element) { CanRef = false });
        body.Variables.Add(new("_left", IntegerType.Int));
        world.Declarations.Add(Node.Other($"{(isRef ? "ref " : "")}struct {name}(int count, {element} first){(isDisposable && !isRef ? " : IDisposable" : "")}{new Block([
            Node.Other($"int _left = count;"),
            Node.Other($"public {element} Current {{ get; private set; }} = first;"),
            Node.Other($"public readonly {name} GetEnumerator() => this;"),
            Node.Other($"public bool MoveNext(){new Block([
                Node.Other($"if (_left-- <= 0 || !Recorder.Go()) return false;"),
                Node.Other($"Current = {body.Value(element, 2)};"),
                Node.Other($"return true;")])}"),
            .. isDisposable ? [Node.Other($"public void Dispose() => Recorder.At({world.Point()}, _left);")] : Array.Empty<Node>()])}"));
        world.Walks.Add((name, element, isRef));
    }
}
