using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Convert = Tusk.Compiler.IR.Instructions.Convert;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>Enum.ToString() of a closed enum: the member's name; for flags the names of all that are set; else the number.</summary>
static class EnumText
{
    public static Function FunctionOf(ProgramSymbols symbols, ClassType box, EnumType type)
    {
        StringType text = symbols.Program.Types.String;
        Function function = symbols.Methods.Synthetic($"{box.Name}_ToString", $"{type.DisplayName}.ToString()", text);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", box));
        Operand value = builder.Emit(new Load(new Place(new ValueRoot(self), [new FieldProjection(box.BoxedValue!)])), type.Underlying);

        // The first of several names for a value, in the order of unsigned values: as the framework sorts them.
        (string Name, Int128 Value)[] members = [.. type.Members.Select(m => (m.Name, Value: Coercion.Wrap(m.Value, type.Underlying))).DistinctBy(static m => m.Value)
            .OrderBy(m => Coercion.Wrap(m.Value, type.Underlying.WithSign(false)))];
        foreach ((string name, Int128 number) in members)
        {
            IR.Block found = function.AddBlock();
            found.Terminator = new Return(new StringOperand(text, name));
            builder.Require(builder.Emit(new Compare(CompareOperator.NotEqual, type.Underlying, value, new IntegerOperand(type.Underlying, number)), PrimitiveType.Bool), found);
        }

        if (type.IsFlags) AddFlags(symbols, function, builder, type.Underlying, value, members);
        builder.Current.Terminator = new Return(Number(symbols, builder, type.Underlying, value));
        return function;
    }

    /// <summary>Takes the flags away from the largest down; what then is left has no names, and the number is the text.</summary>
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

        IR.Block named = function.AddBlock();
        named.Terminator = new Return(new LocalOperand(names));
        builder.Require(builder.Emit(new Compare(CompareOperator.NotEqual, integer, new LocalOperand(rest), new IntegerOperand(integer, 0)), PrimitiveType.Bool), named);
    }

    static Operand Number(ProgramSymbols symbols, FunctionBuilder builder, PrimitiveType integer, Operand value)
    {
        PrimitiveType wide = integer.IsSigned ? PrimitiveType.I64 : PrimitiveType.U64;
        Operand widened = wide == integer ? value : builder.Emit(new Convert(value, integer, wide), wide);
        return builder.Emit(new Call(RuntimeMethod(symbols, integer.IsSigned ? "Signed" : "Unsigned"), [widened]), symbols.Program.Types.String);
    }

    static Function RuntimeMethod(ProgramSymbols symbols, string name) =>
        symbols.Methods.FunctionOf(symbols.Workspace.TypeSystem.FindType(new TopLevelTypeName("Tusk.Runtime.Text", "EnumText")).GetMethods(m => m.Name == name).Single());
}
