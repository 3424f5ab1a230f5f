using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using IrConvert = Tusk.Compiler.IR.Instructions.Convert;

namespace Tusk.Tests.Unit.Lowering;

/// <summary>Small programs in IR, compiled and run.</summary>
public sealed class LoweringTests
{
    static readonly SourceSpan Line7 = new("Test.cs", 7, 1, 7, 10);

    static IntegerOperand I(int value) => new(PrimitiveType.I32, value);

    static LocalOperand L(Local local) => new(local);

    static (IrProgram Program, Builder Main) NewProgram(IrType? result = null)
    {
        var program = new IrProgram { Name = "test" };
        var main = new Function("Program_Main", "Program.Main()") { ReturnType = result ?? PrimitiveType.I32 };
        program.Functions.Add(main);
        program.EntryPoint = main;
        return (program, new Builder(main) { Span = Line7 });
    }

    static void Print(Builder builder, params FormatPiece[] pieces) =>
        builder.Emit(new CallFormat(new CFunction("printf", null, new Signature(PrimitiveType.Void, []), [], SourceSpan.None), [], [.. pieces], "\n"));

    static FormatValue Value(Operand operand, string format = "", int alignment = 0) => new(operand, null, alignment, format);

    [Fact]
    public void Arithmetic_wraps_and_shift_counts_are_masked()
    {
        (IrProgram program, Builder main) = NewProgram();
        Local x = main.Function.AddLocal("x", PrimitiveType.I32, LocalKind.Variable);
        main.Emit(x, new Copy(I(int.MaxValue)));
        Operand sum = main.Emit(PrimitiveType.I32, new Binary(BinaryOperator.Add, PrimitiveType.I32, L(x), I(1)));
        Operand shift = main.Emit(PrimitiveType.I32, new Binary(BinaryOperator.ShiftLeft, PrimitiveType.I32, I(1), I(33)));
        Operand right = main.Emit(PrimitiveType.I32, new Binary(BinaryOperator.ShiftRight, PrimitiveType.I32, I(-8), I(1)));
        Operand b = main.Emit(PrimitiveType.I8, new IrConvert(I(200), PrimitiveType.I32, PrimitiveType.I8));
        Operand wide = main.Emit(PrimitiveType.U64, new IrConvert(b, PrimitiveType.I8, PrimitiveType.U64));
        Operand product = main.Emit(PrimitiveType.I64, new Binary(BinaryOperator.Multiply, PrimitiveType.I64, new IntegerOperand(PrimitiveType.I64, long.MaxValue), new IntegerOperand(PrimitiveType.I64, 3)));
        Print(main, Value(sum), new FormatText(" 100% "), Value(shift), new FormatText(" "), Value(right), new FormatText(" "), Value(wide, "x"), new FormatText(" "), Value(product));
        main.End(new Return(I(0)));
        main.Function.MayThrow = false;
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal("-2147483648 100% 2 -4 ffffffffffffffc8 9223372036854775805\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Formats_follow_csharp()
    {
        (IrProgram program, Builder main) = NewProgram();
        var color = new EnumType("Color", "Color", PrimitiveType.U8) { Members = { ("Red", 0), ("Blue", 2) } };
        Print(main, Value(I(-42), "D5"), new FormatText("|"), Value(I(255), "X4"), new FormatText("|"), Value(I(7), "", 4), new FormatText("|"), Value(I(7), "", -4),
            new FormatText("|"), Value(new IntegerOperand(PrimitiveType.Bool, 1)), new FormatText("|"), Value(new IntegerOperand(PrimitiveType.Char, 'q')),
            new FormatText("|"), Value(new IntegerOperand(color, 2)), new FormatText("|"), Value(new IntegerOperand(color, 9)), new FormatText("|"),
            Value(new StringOperand(program.Types.String, "été")), new FormatText("|"), Value(I(-1), "x"));
        main.End(new Return(I(3)));
        main.Function.MayThrow = false;
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal("-00042|00FF|   7|7   |True|q|Blue|9|été|ffffffff\n", run.Output);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void Reports_print_unsigned_values_as_such()
    {
        (IrProgram program, Builder main) = NewProgram();
        Local x = main.Function.AddLocal("x", PrimitiveType.U64, LocalKind.Variable);
        main.Emit(x, new Copy(new IntegerOperand(PrimitiveType.U64, ulong.MaxValue)));
        Operand narrow = main.Emit(PrimitiveType.I32, new CheckedConvert(L(x), PrimitiveType.U64, PrimitiveType.I32));
        main.End(new Return(narrow));
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Contains("Test.cs:7: 18446744073709551615 is out of range for int", run.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData(1, 13), InlineData(2, 14), InlineData(4, 16), InlineData(8, 24), InlineData(0, 24)]
    public void Pack_limits_the_alignment_of_fields(int pack, int size)
    {
        (IrProgram program, Builder main) = NewProgram();
        var packed = new StructType("Packed", "Packed") { Pack = pack };
        packed.Fields.AddRange([new Field(packed, "a", PrimitiveType.U8), new Field(packed, "b", PrimitiveType.I64), new Field(packed, "c", PrimitiveType.I32)]);
        program.Structs.Add(packed);
        Local value = main.Function.AddLocal("value", packed, LocalKind.Variable);
        main.Emit(new Store(new Place(value), new ZeroOperand(packed)));
        Operand address = main.Emit(program.Types.Pointer(packed), new AddressOf(new Place(value)));
        main.Emit(new FillMemory(address, new IntegerOperand(PrimitiveType.U8, 1), new SizeOfOperand(packed)));
        main.End(new Return(new SizeOfOperand(packed)));
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal(size, run.ExitCode);
        Assert.Contains($"static_assert(sizeof(struct Packed) == {size}", run.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_struct_that_is_only_written_is_not_declared()
    {
        (IrProgram program, Builder main) = NewProgram();
        var number = new StructType("Number", "Number");
        var field = new Field(number, "value", PrimitiveType.I32);
        number.Fields.Add(field);
        program.Structs.Add(number);
        Local unused = main.Function.AddLocal("unused_number", number);
        main.Emit(new Store(new Place(unused), new ZeroOperand(number)));
        Operand address = main.Emit(program.Types.Borrow(number), new AddressOf(new Place(unused)));
        main.Emit(new Store(new Place(new ValueRoot(address), [new DereferenceProjection(number), new FieldProjection(field)]), I(3)));
        main.End(new Return(I(0)));
        main.Function.MayThrow = false;
        Assert.DoesNotContain("unused_number", NativeProgram.Run(program).Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Loops_become_structured()
    {
        (IrProgram program, Builder main) = NewProgram();
        Local i = main.Function.AddLocal("i", PrimitiveType.I32, LocalKind.Variable);
        Local sum = main.Function.AddLocal("sum", PrimitiveType.I32, LocalKind.Variable);
        main.Emit(i, new Copy(I(0)));
        main.Emit(sum, new Copy(I(0)));
        Block condition = main.NewBlock(), body = main.NewBlock(), odd = main.NewBlock(), next = main.NewBlock(), end = main.NewBlock();
        main.End(new Goto(condition));
        main.Block = condition;
        Operand less = main.Emit(PrimitiveType.Bool, new Compare(CompareOperator.Less, PrimitiveType.I32, L(i), I(10)));
        main.End(new Branch(less, body, end));
        main.Block = body;
        Operand bit = main.Emit(PrimitiveType.I32, new Binary(BinaryOperator.And, PrimitiveType.I32, L(i), I(1)));
        Operand isOdd = main.Emit(PrimitiveType.Bool, new Compare(CompareOperator.NotEqual, PrimitiveType.I32, bit, I(0)));
        main.End(new Branch(isOdd, odd, next));
        main.Block = odd;
        Operand added = main.Emit(PrimitiveType.I32, new Binary(BinaryOperator.Add, PrimitiveType.I32, L(sum), L(i)));
        main.Emit(sum, new Copy(added));
        main.End(new Goto(next));
        main.Block = next;
        Operand more = main.Emit(PrimitiveType.I32, new Binary(BinaryOperator.Add, PrimitiveType.I32, L(i), I(1)));
        main.Emit(i, new Copy(more));
        main.End(new Goto(condition));
        main.Block = end;
        main.End(new Return(L(sum)));
        main.Function.MayThrow = false;
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal(25, run.ExitCode);
        Assert.DoesNotContain("goto", run.Source, StringComparison.Ordinal);
        Assert.True(run.Source.Contains("while (i < 10)", StringComparison.Ordinal), run.Source);
        Assert.Contains("#line 7 \"Test.cs\"", run.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_check_is_reported_once_caught_and_tested()
    {
        (IrProgram program, Builder main) = NewProgram();
        var range = new ClassType("System_IndexOutOfRangeException", "System.IndexOutOfRangeException") { IsException = true };
        program.Classes.Add(range);
        var check = new Function("Program_Get", "Program.Get(int)") { ReturnType = PrimitiveType.I32 };
        program.Functions.Add(check);
        Local index = check.AddParameter("index", PrimitiveType.I32);
        var get = new Builder(check) { Span = Line7 };
        get.Emit(new Check(CheckKind.Index, L(index), I(4)));
        get.End(new Return(L(index)));

        Block handler = main.NewHandler();
        main.Function.Entry.Unwind = handler;
        Block no = main.NewBlock(), yes = main.NewBlock();
        main.Block = main.Function.Entry;
        Operand two = main.Emit(PrimitiveType.I32, new Call(check, [I(2)]));
        Print(main, Value(two));
        Operand seven = main.Emit(PrimitiveType.I32, new Call(check, [I(7)]));
        main.End(new Return(seven));
        main.Block = handler;
        Operand test = main.Emit(PrimitiveType.Bool, new ErrorTest(L(handler.Caught!), range));
        main.End(new Branch(test, yes, no));
        main.Block = yes;
        Operand errno = main.Emit(PrimitiveType.I32, new ErrorValue(L(handler.Caught!), ErrorPart.Errno));
        main.End(new Return(errno));
        main.Block = no;
        main.End(new Throw(L(handler.Caught!)));
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal("2\n", run.Output);
        Assert.Equal("test: Test.cs:7: index 7 out of range 0..3\n", run.Error);
        Assert.Equal(34, run.ExitCode);
    }

    [Fact]
    public void An_uncaught_error_ends_the_program_as_dotnet_does()
    {
        (IrProgram program, Builder main) = NewProgram(PrimitiveType.Void);
        var invalid = new ClassType("System_InvalidOperationException", "System.InvalidOperationException") { IsException = true, Errno = 22 };
        program.Classes.Add(invalid);
        Operand error = main.Emit(ErrorType.Instance, new MakeError(invalid, null, new StringOperand(program.Types.String, "not now")));
        main.End(new Throw(error));
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal("Unhandled exception. System.InvalidOperationException: not now\n", run.Error);
        Assert.Equal(134, run.ExitCode);
    }

    [Fact]
    public void Structs_objects_and_arrays_live_and_go()
    {
        (IrProgram program, Builder main) = NewProgram();
        TypeTable types = program.Types;
        var point = new StructType("Point", "Point");
        var x = new Field(point, "X", PrimitiveType.I32);
        var y = new Field(point, "current", PrimitiveType.I64);
        point.Fields.AddRange([x, y]);
        program.Structs.Add(point);
        var node = new ClassType("Node", "Node") { Base = types.Object };
        var next = new Field(node, "Next", node);
        var at = new Field(node, "At", point);
        node.Fields.AddRange([at, next]);
        program.Classes.Add(node);
        var dispose = new Function("Node_Dispose", "Node.Dispose()") { MayThrow = false };
        program.Functions.Add(dispose);
        Local self = dispose.AddParameter("this", node);
        var gone = new Builder(dispose) { Span = Line7 };
        Operand px = gone.Emit(PrimitiveType.I32, new Load(new Place(new ValueRoot(L(self)), [new FieldProjection(at), new FieldProjection(x)])));
        Print(gone, new FormatText("gone "), Value(px));
        gone.End(new Return(null));
        node.Dispose = dispose;

        Local first = main.Function.AddLocal("first", node, LocalKind.Variable);
        Local second = main.Function.AddLocal("second", node, LocalKind.Variable);
        main.Emit(first, new New(node));
        main.Emit(second, new New(node));
        main.Emit(new Store(new Place(new ValueRoot(L(first)), [new FieldProjection(next)]), L(second)));
        Local value = main.Function.AddLocal("value", point, LocalKind.Variable);
        main.Emit(value, new Copy(new ZeroOperand(point)));
        main.Emit(new Store(new Place(new LocalRoot(value), [new FieldProjection(x)]), I(5)));
        main.Emit(new Store(new Place(new ValueRoot(L(second)), [new FieldProjection(at)]), L(value)));
        ArrayType array = types.Array(node, "Node_array");
        Local nodes = main.Function.AddLocal("nodes", array, LocalKind.Variable);
        main.Emit(nodes, new NewArray(array, I(3)));
        main.Emit(new Store(new Place(new ValueRoot(L(nodes)), [new ArrayElementProjection(node, I(1))]), L(first)));
        Operand length = main.Emit(PrimitiveType.NUInt, new ArrayLength(L(nodes)));
        Operand result = main.Emit(PrimitiveType.I32, new IrConvert(length, PrimitiveType.NUInt, PrimitiveType.I32));
        Operand isNode = main.Emit(PrimitiveType.Bool, new TypeTest(L(nodes), node));
        Print(main, Value(isNode));
        main.Emit(new Release(L(nodes)));
        main.End(new Return(result));
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal("False\ngone 0\ngone 5\n", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(3, run.ExitCode);
        NativeProgram.Outcome failed = NativeProgram.Run(program, ("TUSK_FAIL_ALLOCATION", "1"));
        Assert.Equal(134, failed.ExitCode);
        Assert.StartsWith("Unhandled exception. System.OutOfMemoryException: ", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Checked_arithmetic_throws_overflow()
    {
        (IrProgram program, Builder main) = NewProgram();
        Local x = main.Function.AddLocal("x", PrimitiveType.I32, LocalKind.Variable);
        main.Emit(x, new Copy(I(int.MaxValue)));
        Operand narrow = main.Emit(PrimitiveType.U8, new CheckedConvert(I(255), PrimitiveType.I32, PrimitiveType.U8));
        Print(main, Value(narrow));
        Operand sum = main.Emit(PrimitiveType.I32, new CheckedBinary(BinaryOperator.Add, PrimitiveType.I32, L(x), I(1)));
        main.End(new Return(sum));
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal("255\n", run.Output);
        Assert.StartsWith("test: Test.cs:7: overflow in 2147483647 + 1\nUnhandled exception. System.OverflowException: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Virtual_calls_and_delegates_switch_on_what_they_have()
    {
        (IrProgram program, Builder main) = NewProgram();
        TypeTable types = program.Types;
        var shape = new ClassType("Shape", "Shape") { Base = types.Object };
        var round = new ClassType("Round", "Round") { Base = shape };
        var square = new ClassType("Square", "Square") { Base = shape };
        program.Classes.AddRange([shape, round, square]);
        var slot = new VirtualSlot("Shape.Corners()", new Signature(PrimitiveType.I32, []), shape);
        foreach ((ClassType type, int corners) in new[] { (round, 0), (square, 4) })
        {
            var function = new Function(type.Name + "_Corners", type.Name + ".Corners()") { ReturnType = PrimitiveType.I32, MayThrow = type == square };
            function.AddParameter("this", type);
            new Builder(function).End(new Return(I(corners)));
            program.Functions.Add(function);
            slot.Targets.Add(new VirtualTarget(type, function));
        }
        Operand a = main.Emit(round, new New(round));
        Operand b = main.Emit(square, new New(square));
        Operand none = main.Emit(PrimitiveType.I32, new CallVirtual(slot, [a]));
        Operand four = main.Emit(PrimitiveType.I32, new CallVirtual(slot, [b]));
        var action = new DelegateType("Action", "Action", program.Types.Object) { Signature = new Signature(PrimitiveType.I32, []) };
        program.Delegates.Add(action);
        action.Targets.AddRange(slot.Targets.Select(t => new DelegateTarget(t.Function, true)));
        Operand made = main.Emit(action, new NewDelegate(action, slot.Targets[1].Function, b));
        Operand again = main.Emit(PrimitiveType.I32, new CallDelegate(action, [made]));
        Print(main, Value(none), new FormatText(" "), Value(four), new FormatText(" "), Value(again));
        main.Emit(new Release(made));
        main.Emit(new Release(a));
        main.Emit(new Release(b));
        main.End(new Return(I(0)));
        NativeProgram.Outcome run = NativeProgram.Run(program);
        Assert.Equal("0 4 4\n", run.Output);
        Assert.Equal("", run.Error);
    }
}
