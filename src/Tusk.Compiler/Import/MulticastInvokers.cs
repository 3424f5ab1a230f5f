using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using ArrayType = Tusk.Compiler.IR.Types.ArrayType;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>The functions of delegates that stand for several: call each in the invocation list, and give what the last one gives.</summary>
sealed class MulticastInvokers(ProgramSymbols symbols)
{
    const string Runtime = "Tusk.Runtime.Delegates.Multicast";
    readonly Dictionary<DelegateType, Function> _functions = [];

    /// <summary>The function of Tusk.Runtime that does the work of a method of System.Delegate for one delegate type.</summary>
    public Function MethodOf(string name, DelegateType type)
    {
        ITypeDefinition runtime = symbols.Workspace.TypeSystem.FindType(new FullTypeName(Runtime)).GetDefinition()!;
        IMethod method = runtime.Methods.Single(m => m.Name == name);
        return symbols.Methods.FunctionOf(method.Specialize(new TypeParameterSubstitution(null, [symbols.Types.OriginOf(type)])));
    }

    /// <param name="type">The delegate's type.</param>
    /// <param name="list">The class of its invocation list, whose only field is the array of delegates, never empty.</param>
    public Function Of(DelegateType type, ClassType list)
    {
        if (_functions.TryGetValue(type, out Function? known)) return known;
        Signature signature = type.Signature;
        Function function = symbols.Methods.Synthetic($"{type.Name}_each", $"{type.DisplayName}.Invoke()", signature.Return);
        _functions.Add(type, function);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("list", list));
        List<Operand> arguments = [.. signature.Parameters.Select((p, i) => new LocalOperand(function.AddParameter($"p{i}", p)))];
        var items = (ArrayType)list.Fields[0].Type;
        Operand array = builder.Emit(new Load(new Place(new ValueRoot(self), [new FieldProjection(list.Fields[0])])), items);
        Operand count = builder.Emit(new ArrayLength(array), PrimitiveType.NUInt);
        Local index = function.AddLocal("index", PrimitiveType.NUInt), item = function.AddLocal("item", type);
        builder.Emit(new Copy(new IntegerOperand(PrimitiveType.NUInt, 0)) { Result = index });
        Block loop = function.AddBlock(), done = function.AddBlock();
        builder.Current.Terminator = new Goto(loop);
        builder.Current = loop;
        builder.Emit(new Load(new Place(new ValueRoot(array), [new ArrayElementProjection(type, new LocalOperand(index))])) { Result = item });
        var call = new CallDelegate(type, [new LocalOperand(item), .. arguments]);
        if (signature.Return != PrimitiveType.Void) call.Result = function.AddLocal("result", signature.Return);
        builder.Emit(call);
        builder.Emit(new Binary(BinaryOperator.Add, PrimitiveType.NUInt, new LocalOperand(index), new IntegerOperand(PrimitiveType.NUInt, 1)) { Result = index });
        Operand more = builder.Emit(new Compare(CompareOperator.Less, PrimitiveType.NUInt, new LocalOperand(index), count), PrimitiveType.Bool);
        builder.Current.Terminator = new Branch(more, loop, done);
        done.Terminator = new Return(call.Result is null ? null : new LocalOperand(call.Result));
        return function;
    }
}
