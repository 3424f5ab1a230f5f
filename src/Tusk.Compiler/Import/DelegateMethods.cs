using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Block = Tusk.Compiler.IR.Block;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>
/// What a delegate has of System.Object, where it is called on one as an object: equal are delegates of one type that <c>==</c> finds
/// equal.
/// </summary>
sealed class DelegateMethods(ProgramSymbols symbols)
{
    readonly Dictionary<(DelegateType Type, string Name), Function> _functions = [];

    /// <exception cref="RefusedException">There is none.</exception>
    public Function Of(DelegateType type, IMethod method)
    {
        if (_functions.TryGetValue((type, method.Name), out Function? known)) return known;
        Function function = (method.Name, method.Parameters.Count) switch
        {
            ("Equals", 1) => this.Equality(type),
            ("GetHashCode", 0) => this.Hash(type),
            _ => throw new RefusedException(Catalogue.UnsupportedMethod, $"{type.DisplayName}.{method.Name}", "Use the exact type."),
        };
        _functions.Add((type, method.Name), function);
        return function;
    }

    Function Equality(DelegateType type)
    {
        Function function = symbols.Methods.Synthetic($"{type.Name}_Equals", $"{type.DisplayName}.Equals(object)", PrimitiveType.Bool);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", type));
        var other = new LocalOperand(function.AddParameter("other", symbols.Program.Types.Object));
        Block differs = function.AddBlock();
        differs.Terminator = new Return(BodyContext.Bool(false));
        builder.Require(builder.Emit(new TypeTest(other, type), PrimitiveType.Bool), differs);
        Function compare = symbols.Multicasts.MethodOf("op_Equality", type);
        Operand same = builder.Emit(new Reinterpret(other, type), type);
        builder.Current.Terminator = new Return(builder.Emit(new Call(compare, [self, same]), PrimitiveType.Bool));
        return function;
    }

    /// <summary>Equal delegates have the same function; the targets' own hash may not be theirs to give.</summary>
    Function Hash(DelegateType type)
    {
        Function function = symbols.Methods.Synthetic($"{type.Name}_GetHashCode", $"{type.DisplayName}.GetHashCode()", PrimitiveType.I32);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", type));
        Operand number = builder.Emit(new Load(new Place(new ValueRoot(self), [new FieldProjection(type.Function)])), PrimitiveType.U32);
        var hash = new IR.Instructions.Convert(number, PrimitiveType.U32, PrimitiveType.I32);
        builder.Current.Terminator = new Return(builder.Emit(hash, PrimitiveType.I32));
        return function;
    }
}
