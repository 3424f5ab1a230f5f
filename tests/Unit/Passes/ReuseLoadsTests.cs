using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class ReuseLoadsTests
{
    readonly IrProgram _program = new() { Name = "test" };
    readonly ClassType _node = new("node", "Node") { IsInstantiated = true };

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, false, 2)]
    [InlineData(true, true, 2)]
    public void AFieldThatOnlyConstructorsAssignIsLoadedOnceFromAnObjectThatIsThere(bool isChecked, bool isAssigned, int loads)
    {
        var field = new Field(_node, "field", PrimitiveType.I32);
        _node.Fields.Add(field);
        _program.Classes.Add(_node);
        var function = new Function("f", "f") { CEntry = new CEntry("f", null, [], null) };
        _program.Functions.Add(function);
        Local x = function.AddParameter("x", _node), go = function.AddParameter("go", PrimitiveType.Bool);
        var build = new Builder(function);
        Block loop = build.NewBlock(), end = build.NewBlock();
        if (isChecked) build.Emit(new Check(CheckKind.NotNull, new LocalOperand(x), null));
        build.End(new Goto(loop));
        build.Block = loop;
        var place = new Place(new ValueRoot(new LocalOperand(x)), [new FieldProjection(field)]);
        if (!isChecked) build.Emit(new Check(CheckKind.NotNull, new LocalOperand(x), null));
        Use(build.Emit(PrimitiveType.I32, new Load(place)));
        if (isAssigned) build.Emit(new Store(place, new IntegerOperand(PrimitiveType.I32, 1)));
        Use(build.Emit(PrimitiveType.I32, new Load(place)));
        build.End(new Branch(new LocalOperand(go), loop, end));
        build.Block = end;
        build.End(new Return(null));
        ReuseLoads.Run(_program);
        Assert.Empty(Verifier.Check(_program));
        Load[] left = [.. function.Blocks.SelectMany(static b => b.Instructions).OfType<Load>()];
        bool isHoisted = isChecked && !isAssigned;
        Assert.Equal(isAssigned ? 2 : 1, left.Length);
        Assert.Equal(isHoisted, function.Entry.Instructions.Contains(left[0]));
        Assert.InRange(left.Length, 1, loads);

        void Use(Operand value) => build.Emit(new CallC(new CFunction("use", null, new(PrimitiveType.Void, [PrimitiveType.I32]), [null], default), [value]));
    }
}
