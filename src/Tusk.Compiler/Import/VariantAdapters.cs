using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Import;

/// <summary>A method as a variant interface calls it: references under other static types, the objects the same.</summary>
sealed class VariantAdapters(ProgramSymbols symbols)
{
    readonly Dictionary<(VirtualSlot Slot, Function Target), Function> _functions = [];

    /// <summary>The function to run for a slot: the method itself where its signature is the slot's.</summary>
    public Function Of(VirtualSlot slot, Function target)
    {
        Signature wanted = slot.Signature;
        if (target.Parameters.Count != wanted.Parameters.Count + 1) return target;
        if (target.ReturnType == wanted.Return && target.Parameters.Skip(1).Select(static p => p.Type).SequenceEqual(wanted.Parameters)) return target;
        if (_functions.TryGetValue((slot, target), out Function? known)) return known;
        Function function = symbols.Methods.Synthetic($"{target.Name}_variant", target.DisplayName, wanted.Return);
        _functions.Add((slot, target), function);
        var builder = new FunctionBuilder(function);
        var arguments = new List<Operand> { new LocalOperand(function.AddParameter("self", target.Parameters[0].Type)) };
        for (int i = 0; i < wanted.Parameters.Count; i++)
        {
            Local parameter = function.AddParameter($"p{i}", wanted.Parameters[i]);
            arguments.Add(As(builder, new LocalOperand(parameter), target.Parameters[i + 1].Type));
        }

        var call = new Call(target, arguments);
        if (target.ReturnType == PrimitiveType.Void)
        {
            builder.Emit(call);
            builder.Current.Terminator = new Return(null);
        }
        else
        {
            builder.Current.Terminator = new Return(As(builder, builder.Emit(call, target.ReturnType), wanted.Return));
        }

        return function;
    }

    static Operand As(FunctionBuilder builder, Operand value, IrType type)
    {
        if (value.Type == type) return value;
        if (value.Type is ObjectType && type is ObjectType) return builder.Emit(new Reinterpret(value, type), type);
        throw new RefusedException(Catalogue.UnsupportedConstruct, $"{value.Type} as {type}", "Implement the interface that is called.");
    }
}
