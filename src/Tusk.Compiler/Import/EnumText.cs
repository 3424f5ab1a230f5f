using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Convert = Tusk.Compiler.IR.Instructions.Convert;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>The texts of a closed enum: the member's name; for flags the names of all that are set; else the number.</summary>
static class EnumText
{
    /// <summary>Enum.ToString().</summary>
    public static Function FunctionOf(ProgramSymbols symbols, ClassType box, EnumType type) => Names(symbols, box, type, "ToString", type.IsFlags);

    /// <summary>Enum.ToString(format) and (format, provider), whose provider does not matter: G, F, D and X.</summary>
    /// <param name="symbols">The program.</param>
    /// <param name="box">The enum's boxes.</param>
    /// <param name="type">The enum.</param>
    /// <param name="general">ToString() of the enum.</param>
    /// <param name="parameters">The types after the format.</param>
    public static Function WithFormat(ProgramSymbols symbols, ClassType box, EnumType type, Function general, IEnumerable<IrType> parameters)
    {
        StringType text = symbols.Program.Types.String;
        Function flags = type.IsFlags ? general : Names(symbols, box, type, "ToFlags", isFlags: true);
        Function function = symbols.Methods.Synthetic($"{box.Name}_ToFormat", $"{type.DisplayName}.ToString(format)", text);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", box));
        var format = new LocalOperand(function.AddParameter("format", text));
        foreach (IrType parameter in parameters) function.AddParameter("provider", parameter);
        Operand letter = builder.Emit(new Call(RuntimeMethod(symbols, "Specifier"), [format]), PrimitiveType.Char);
        Operand value = ValueOf(builder, box, self, type);
        foreach ((char wanted, Func<FunctionBuilder, Operand> result) in new (char, Func<FunctionBuilder, Operand>)[]
        {
            ('D', b => Number(symbols, b, type.Underlying, value)),
            ('X', b => b.Emit(new Call(RuntimeMethod(symbols, "Hexadecimal"), [AsBits(b, type.Underlying, value), BodyContext.Int(type.Underlying.Bits)]), text)),
            ('F', b => b.Emit(new Call(flags, [self]), text)),
        })
        {
            IR.Block found = function.AddBlock(), current = builder.Current;
            builder.Current = found;
            found.Terminator = new Return(result(builder));
            builder.Current = current;
            builder.Require(builder.Emit(new Compare(CompareOperator.NotEqual, PrimitiveType.Char, letter, new IntegerOperand(PrimitiveType.Char, wanted)), PrimitiveType.Bool), found);
        }

        builder.Current.Terminator = new Return(builder.Emit(new Call(general, [self]), text));
        return function;
    }

    /// <summary>ISpanFormattable.TryFormat.</summary>
    public static Function Into(ProgramSymbols symbols, ClassType box, EnumType type, Function general, Signature signature)
    {
        Function withFormat = WithFormat(symbols, box, type, general, []);
        Function function = symbols.Methods.Synthetic($"{box.Name}_TryFormat", $"{type.DisplayName}.TryFormat", PrimitiveType.Bool);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", box));
        LocalOperand[] rest = [.. signature.Parameters.Select((t, i) => new LocalOperand(function.AddParameter($"a{i}", t)))];
        StringType text = symbols.Program.Types.String;
        Operand format = builder.Emit(new Call(RuntimeMethod(symbols, "FormatOf"), [rest[2]]), text);
        Operand result = builder.Emit(new Call(withFormat, [self, format]), text);
        builder.Current.Terminator = new Return(builder.Emit(new Call(RuntimeMethod(symbols, "TryCopy"), [result, rest[0], rest[1]]), PrimitiveType.Bool));
        return function;
    }

    static Operand ValueOf(FunctionBuilder builder, ClassType box, Operand self, EnumType type) =>
        builder.Emit(new Load(new Place(new ValueRoot(self), [new FieldProjection(box.BoxedValue!)])), type.Underlying);

    static Function Names(ProgramSymbols symbols, ClassType box, EnumType type, string name, bool isFlags)
    {
        StringType text = symbols.Program.Types.String;
        Function function = symbols.Methods.Synthetic($"{box.Name}_{name}", $"{type.DisplayName}.ToString()", text);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", box));
        Operand value = ValueOf(builder, box, self, type);

        // The first of several names for a value, in the order of unsigned values: as the framework sorts them.
        (string Name, Int128 Value)[] members = [.. type.Members.Select(m => (m.Name, Value: Coercion.Wrap(m.Value, type.Underlying))).DistinctBy(static m => m.Value)
            .OrderBy(m => Coercion.Wrap(m.Value, type.Underlying.WithSign(false)))];
        foreach ((string member, Int128 number) in members)
        {
            IR.Block found = function.AddBlock();
            found.Terminator = new Return(new StringOperand(text, member));
            builder.Require(builder.Emit(new Compare(CompareOperator.NotEqual, type.Underlying, value, new IntegerOperand(type.Underlying, number)), PrimitiveType.Bool), found);
        }

        if (isFlags) AddFlags(symbols, function, builder, type.Underlying, value, members);
        builder.Current.Terminator = new Return(Number(symbols, builder, type.Underlying, value));
        return function;
    }

    /// <summary>Takes the flags away from the largest down; what then is left, and zero, has no names, and the number is the text.</summary>
    static void AddFlags(ProgramSymbols symbols, Function function, FunctionBuilder builder, PrimitiveType integer, Operand value, (string Name, Int128 Value)[] members)
    {
        StringType text = symbols.Program.Types.String;
        Local rest = function.AddLocal("rest", integer), names = function.AddLocal("names", text);
        builder.Emit(new Copy(value) { Result = rest });
        builder.Emit(new Copy(new NullOperand(text)) { Result = names });
        foreach ((string name, Int128 number) in members.Reverse().Where(static m => m.Value != 0))
        {
            var flag = new IntegerOperand(integer, number);
            IR.Block next = function.AddBlock();
            Operand both = builder.Emit(new Binary(BinaryOperator.And, integer, new LocalOperand(rest), flag), integer);
            builder.Require(builder.Emit(new Compare(CompareOperator.Equal, integer, both, flag), PrimitiveType.Bool), next);
            builder.Emit(new Binary(BinaryOperator.Subtract, integer, new LocalOperand(rest), flag) { Result = rest });
            builder.Emit(new Call(RuntimeMethod(symbols, "Prepend"), [new StringOperand(text, name), new LocalOperand(names)]) { Result = names });
            builder.Current.Terminator = new Goto(next);
            builder.Current = next;
        }

        IR.Block isNumber = function.AddBlock();
        builder.Require(builder.Emit(new Compare(CompareOperator.Equal, integer, new LocalOperand(rest), new IntegerOperand(integer, 0)), PrimitiveType.Bool), isNumber);
        builder.Require(builder.Emit(new Compare(CompareOperator.NotEqual, text, new LocalOperand(names), new NullOperand(text)), PrimitiveType.Bool), isNumber);
        builder.Current.Terminator = new Return(new LocalOperand(names));
        builder.Current = isNumber;
    }

    static Operand Number(ProgramSymbols symbols, FunctionBuilder builder, PrimitiveType integer, Operand value) =>
        builder.Emit(new Call(RuntimeMethod(symbols, integer.IsSigned ? "Signed" : "Unsigned"), [Widened(builder, integer, value)]), symbols.Program.Types.String);

    static Operand Widened(FunctionBuilder builder, PrimitiveType integer, Operand value)
    {
        PrimitiveType wide = integer.IsSigned ? PrimitiveType.I64 : PrimitiveType.U64;
        return wide == integer ? value : builder.Emit(new Convert(value, integer, wide), wide);
    }

    static Operand AsBits(FunctionBuilder builder, PrimitiveType integer, Operand value) =>
        integer == PrimitiveType.U64 ? value : builder.Emit(new Convert(value, integer, PrimitiveType.U64), PrimitiveType.U64);

    static Function RuntimeMethod(ProgramSymbols symbols, string name) =>
        symbols.Methods.FunctionOf(symbols.Workspace.TypeSystem.FindType(new TopLevelTypeName("Tusk.Runtime.Text", "EnumText")).GetMethods(m => m.Name == name).Single());
}
