using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class ResolveAddressesTests
{
    [Fact]
    public void AStoreThroughTheAddressOfALocalIsAStoreToTheLocal()
    {
        var program = new IrProgram { Name = "test" };
        var pair = new StructType("pair", "Pair");
        var left = new Field(pair, "left", PrimitiveType.I32);
        pair.Fields.Add(left);
        var function = new Function("f", "f") { ReturnType = pair };
        program.Functions.Add(function);
        Local local = function.AddLocal("local", pair, LocalKind.Variable);
        local.IsZeroed = true;
        var build = new Builder(function);
        BorrowType borrow = program.Types.Borrow(pair);
        LocalOperand address = build.Emit(borrow, new AddressOf(new Place(local)));
        build.Emit(new Store(new Place(new ValueRoot(address), [new DereferenceProjection(pair), new FieldProjection(left)]), new IntegerOperand(PrimitiveType.I32, 7)));
        build.End(new Return(new LocalOperand(local)));
        ResolveAddresses.Run(program);
        Assert.Empty(Verifier.Check(program));
        Assert.Equal("store local.left = 7:int", Assert.Single(function.Entry.Instructions).ToString());
    }
}
