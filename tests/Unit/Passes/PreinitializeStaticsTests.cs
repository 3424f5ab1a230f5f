using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class PreinitializeStaticsTests
{
    static (IrProgram Program, StaticField Static, StructType Table, Field Owner, Field Size, Builder Build) NewProgram(bool isReadOnly)
    {
        var program = new IrProgram { Name = "test" };
        var table = new StructType("Table", "Table");
        var owner = new Field(table, "owner", program.Types.Pointer(PrimitiveType.Void));
        var size = new Field(table, "size", PrimitiveType.I32);
        table.Fields.AddRange([owner, size]);
        var field = new StaticField("C_Table", "C.Table", table) { IsReadOnly = isReadOnly };
        program.Statics.Add(field);
        var constructor = new Function("C_cctor", "C..cctor()");
        program.Functions.Add(constructor);
        program.StaticConstructors.Add(constructor);
        return (program, field, table, owner, size, new Builder(constructor));
    }

    /// <summary>new() { owner = …, size = 3 } is a temporary filled field by field, then stored.</summary>
    static void Initialize(Builder build, StaticField field, StructType table, Field owner, Field size, Operand ownerValue)
    {
        Local t = build.Function.AddLocal("t", table);
        build.Emit(new Store(new Place(t), new ZeroOperand(table)));
        Operand value = build.Emit(owner.Type, new Copy(ownerValue));
        build.Emit(new Store(new Place(t).Then(new FieldProjection(owner)), value));
        build.Emit(new Store(new Place(t).Then(new FieldProjection(size)), new IntegerOperand(PrimitiveType.I32, 3)));
        Operand whole = build.Emit(table, new Load(new Place(t)));
        build.Emit(new Store(new Place(new StaticRoot(field), []), whole));
        build.End(new Return(null));
    }

    [Fact]
    public void ObjectInitializerBecomesInitialValue()
    {
        (IrProgram program, StaticField field, StructType table, Field owner, Field size, Builder build) = NewProgram(isReadOnly: true);
        Initialize(build, field, table, owner, size, new CValueOperand(owner.Type, "THIS_MODULE", null) { IsConstant = true });
        PreinitializeStatics.Run(program);
        var initial = Assert.IsType<ConstantStruct>(field.Initial);
        Assert.Equal("c(THIS_MODULE)", Assert.IsType<ConstantOperand>(initial.Fields[owner]).Value.ToString());
        Assert.Equal("3:int", Assert.IsType<ConstantOperand>(initial.Fields[size]).Value.ToString());
        Assert.Empty(program.StaticConstructors);
        Assert.Empty(program.Functions);
    }

    [Fact]
    public void VariableOfCIsNoInitialValue()
    {
        (IrProgram program, StaticField field, StructType table, Field owner, Field size, Builder build) = NewProgram(isReadOnly: true);
        Initialize(build, field, table, owner, size, new CValueOperand(owner.Type, "current", null));
        PreinitializeStatics.Run(program);
        Assert.Null(field.Initial);
        Assert.Equal(6, Assert.Single(program.StaticConstructors).Entry.Instructions.Count);
    }

    [Fact]
    public void AddressTakenElsewhereLeavesReadonlyConstant()
    {
        (IrProgram program, StaticField field, StructType table, Field owner, Field size, Builder build) = NewProgram(isReadOnly: true);
        Initialize(build, field, table, owner, size, new NullOperand(owner.Type));
        var reader = new Function("C_M", "C.M()");
        var other = new Builder(reader);
        other.Emit(program.Types.Pointer(table), new AddressOf(new Place(new StaticRoot(field), [])));
        other.End(new Return(null));
        program.Functions.Add(reader);
        PreinitializeStatics.Run(program);
        Assert.NotNull(field.Initial);
    }
}
