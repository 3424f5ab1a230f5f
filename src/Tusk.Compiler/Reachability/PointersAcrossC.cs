using Tusk.Compiler.Import;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Convert = Tusk.Compiler.IR.Instructions.Convert;

namespace Tusk.Compiler.Reachability;

/// <summary>
/// Where function pointers come from C and where they are given to it. C must not get the number of a C# method; a call in C# must know
/// whether a pointer can be an address.
/// </summary>
sealed class PointersAcrossC(PointerDispatchers dispatchers)
{
    readonly List<(FunctionPointerType Type, Operand? Value, Reason At)> _given = [];

    public void Follow(Instruction instruction, Function function)
    {
        var at = new Reason(function, instruction.Span, "gives it to C");
        switch (instruction)
        {
            case CallC { Callee.Signature.Return: FunctionPointerType type }:
                dispatchers.AddFromC(type);
                break;
            case Load { Place: { Type: FunctionPointerType type } place } when IsOfC(place) || place.Path is [.., DereferenceProjection]:
                dispatchers.AddFromC(type);
                break;
            case Store { Place: { Type: FunctionPointerType type } place } store when IsOfC(place):
                _given.Add((type, store.Value, at));
                break;
            case AddressOf { Place: { Type: FunctionPointerType type } place } when IsOfC(place):
                dispatchers.AddFromC(type);
                _given.Add((type, null, at));
                break;
            case Convert { To: FunctionPointerType type, From: not FunctionPointerType, Value: not (IntegerOperand or NullOperand) }:
                dispatchers.AddFromC(type);
                break;
        }

        if (instruction is not CallC call) return;
        foreach (Operand argument in call.Arguments)
            if (argument.Type is FunctionPointerType given)
                _given.Add((given, argument, at));
    }

    public void Follow(Operand operand)
    {
        if (operand is FunctionOperand { Function.CEntry: not null } or CValueOperand && operand.Type is FunctionPointerType type)
            dispatchers.AddFromC(type);
    }

    /// <summary>What C calls: its arguments come from C and its result goes there.</summary>
    public void Follow(Function entry)
    {
        foreach (Local parameter in entry.Parameters)
            if (parameter.Type is FunctionPointerType type)
                dispatchers.AddFromC(type);
        foreach (Block block in entry.Blocks)
            if (block.Terminator is Return { Value: { Type: FunctionPointerType result } value })
                _given.Add((result, value, new Reason(entry, block.Terminator.Span, "gives it to C")));
    }

    /// <summary>The places where C would get a pointer that may be a C# method's.</summary>
    public IEnumerable<(RefusedException Refused, Reason At)> Refusals()
    {
        foreach ((FunctionPointerType type, Operand? value, Reason at) in _given)
        {
            Function? held = value switch
            {
                FunctionOperand constant => constant.Function.PointerNumber == 0 ? null : constant.Function,
                NullOperand or IntegerOperand or CValueOperand => null,
                _ => dispatchers.HeldBy(type),
            };
            if (held is not null) yield return (new RefusedException(Catalogue.CallbackSignature, held.DisplayName), at);
        }
    }

    static bool IsOfC(Place place) => place.Path.Any(static p => p is FieldProjection { Field.Owner: StructType { Binding: not null } });
}
