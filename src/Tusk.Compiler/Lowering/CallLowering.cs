using System.Collections.Immutable;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Calls: each by the shape of what it calls, with the way out for its error behind it.</summary>
sealed class CallLowering(FunctionScope scope)
{
    ProgramContext Context => scope.Context;

    public void Lower(Call instruction)
    {
        Function callee = instruction.Callee;
        this.Invoke(instruction, new CName(this.Context.NameOf(callee)), this.Arguments(instruction.Arguments, callee.Parameters),
            this.Context.Shapes.Of(callee), callee.ReturnType);
    }

    public void Lower(CallVirtual instruction)
    {
        VirtualSlot slot = instruction.Slot;
        Function[] callees = [.. instruction.Callees];
        if (callees.Length == 1)
        {
            this.Invoke(instruction, new CName(this.Context.NameOf(callees[0])), this.Arguments(instruction.Arguments, callees[0].Parameters),
                this.Context.Shapes.Of(callees[0]), callees[0].ReturnType);
            return;
        }
        var arguments = new List<CExpression> { scope.ValueAs(instruction.Arguments[0], this.Context.Program.Types.Object) };
        for (int i = 1; i < instruction.Arguments.Length; i++) arguments.Add(scope.ValueAs(instruction.Arguments[i], slot.Signature.Parameters[i - 1]));
        Shape shape = this.Context.Shapes.Of(slot.Signature.Return, callees.Any(static f => f.MayThrow));
        this.Invoke(instruction, new CName(this.Context.Dispatch.Of(slot)), arguments, shape, slot.Signature.Return);
    }

    public void Lower(CallDelegate instruction)
    {
        DelegateType type = instruction.Type;
        CExpression receiver = scope.Value(instruction.Arguments[0]);
        var rest = new List<CExpression>();
        for (int i = 1; i < instruction.Arguments.Length; i++) rest.Add(scope.ValueAs(instruction.Arguments[i], type.Signature.Parameters[i - 1]));
        Shape shape = this.Context.Shapes.Of(type.Signature.Return, type.Targets.Any(static t => t.Function.MayThrow));
        if (type.Targets is [{ HasTarget: false } only] && only.Function.Parameters.Select(p => this.Context.Types.Of(p.Type))
            .SequenceEqual(type.Signature.Parameters.Select(this.Context.Types.Of)) && only.Function.ReturnType == type.Signature.Return)
            this.Invoke(instruction, new CName(this.Context.NameOf(only.Function)), rest, shape, type.Signature.Return);
        else
            this.Invoke(instruction, new CName(this.Context.Dispatch.Of(type)), [receiver, .. rest], shape, type.Signature.Return);
    }

    public void Lower(CallPointer instruction)
    {
        CExpression pointer = scope.ValueAs(instruction.Arguments[0], this.Context.Program.Types.FunctionPointer(instruction.Signature));
        var arguments = new List<CExpression>();
        for (int i = 1; i < instruction.Arguments.Length; i++) arguments.Add(scope.ValueAs(instruction.Arguments[i], instruction.Signature.Parameters[i - 1]));
        this.Invoke(instruction, pointer, arguments, this.Context.Shapes.Of(instruction.Signature.Return, false), instruction.Signature.Return);
    }

    public void Lower(CallC instruction)
    {
        CFunction callee = instruction.Callee;
        this.Context.Include(callee.Header);
        CExpression call = new CCall(new CName(callee.Name), [.. this.CArguments(callee, instruction.Arguments)]);
        IrType result = callee.Signature.Return;
        if (result == PrimitiveType.Void)
        {
            scope.Emit(call);
            return;
        }
        if (instruction.Result is not { } local || !scope.Usage.IsRead(local))
        {
            // Some of C's results must not be dropped, which a cast to void does not silence.
            scope.Emit(result is StructType ? call : new CAssignment(scope.Ignored(this.Context.Types.Of(result)), FunctionScope.Cast(this.Context.Types.Of(result), call)));
            return;
        }
        // A struct can't be cast, and is what C says it is.
        if (result is not StructType) call = FunctionScope.Cast(this.Context.Types.Of(result), call);
        scope.Assign(scope.As(call, result, local.Type), Effects.Acts | Effects.ReadsMemory);
    }

    /// <summary>Arguments of a C function, cast where the binding states the C type.</summary>
    public IEnumerable<CExpression> CArguments(CFunction callee, ImmutableArray<Operand> arguments)
    {
        var result = new List<CExpression>();
        for (int i = 0; i < arguments.Length; i++)
        {
            IrType declared = i < callee.Signature.Parameters.Count ? callee.Signature.Parameters[i] : arguments[i].Type;
            CExpression value = scope.ValueAs(arguments[i], declared);
            if (i < callee.ParameterTypes.Count && callee.ParameterTypes[i] is { } spelling) value = FunctionScope.Cast(new CNamedType(spelling), value);
            if (i < callee.Lvalues.Count && callee.Lvalues[i]) value = new CUnary(CUnaryOperator.Dereference, value);
            result.Add(value);
        }
        return result;
    }

    List<CExpression> Arguments(ImmutableArray<Operand> arguments, List<Local> parameters) =>
        [.. arguments.Select((argument, i) => scope.ValueAs(argument, i < parameters.Count ? parameters[i].Type : argument.Type))];

    void Invoke(CallInstruction instruction, CExpression callee, List<CExpression> arguments, Shape shape, IrType returned)
    {
        CExpression call = new CCall(callee, [.. arguments]);
        if (this.IsPassedOn(instruction, shape))
        {
            scope.ReturnCall(shape.Kind == ReturnShape.OutPointer ? new CCall(callee, [.. arguments, new CName(scope.OutParameter!)]) : call);
            return;
        }

        switch (shape.Kind)
        {
            case ReturnShape.Plain when returned == PrimitiveType.Void:
                scope.Emit(call);
                break;
            case ReturnShape.Plain:
                scope.Assign(this.AsResult(instruction, call, returned), Effects.Acts | Effects.ReadsMemory);
                break;
            case ReturnShape.ErrorOnly:
                scope.Emit(new CAssignment(scope.Error, call));
                scope.FailIf(scope.Error, this.Blamed(instruction, scope.Error));
                break;
            case ReturnShape.Pair:
                CExpression pair = scope.Scratch(shape.Return);
                var error = new CMember(pair, "error", false);
                scope.Emit(new CAssignment(pair, call));
                scope.FailIf(error, this.Blamed(instruction, error));
                scope.Assign(this.AsResult(instruction, new CMember(pair, "value", false), returned), Effects.ReadsMemory);
                break;
            default:
                bool direct = instruction.Result is { } result && scope.Usage.IsRead(result) && this.Context.Types.Of(result.Type) == shape.Value;
                CExpression target = direct ? new CName(scope.NameOf(instruction.Result!)) : scope.Scratch(shape.Value);
                scope.Emit(new CAssignment(scope.Error, new CCall(callee, [.. arguments, new CUnary(CUnaryOperator.AddressOf, target)])));
                scope.FailIf(scope.Error, this.Blamed(instruction, scope.Error));
                if (!direct) scope.Assign(this.AsResult(instruction, target, returned), Effects.ReadsMemory);
                break;
        }
    }

    /// <summary>The function returns what the call does, value and error alike.</summary>
    bool IsPassedOn(CallInstruction instruction, Shape shape) =>
        scope.Block is { Unwind: null, Terminator: Return leave } block && block.Instructions[^1] == instruction && shape.Kind != ReturnShape.Plain && shape == scope.Shape
        && !this.IsReported(instruction) && (leave.Value is null || leave.Value is LocalOperand { Local: var result } && result == instruction.Result && result.Type == scope.Function.ReturnType);

    CExpression AsResult(CallInstruction instruction, CExpression value, IrType returned) =>
        instruction.Result is { } result ? scope.As(value, returned, result.Type) : value;

    /// <summary>The error, reported at this line when library code found this call to blame for it.</summary>
    CExpression Blamed(CallInstruction instruction, CExpression error) =>
        this.IsReported(instruction) ? this.Context.Sites.Report(scope.Function, scope.Span, error) : error;

    bool IsReported(CallInstruction instruction) => instruction.IsReportedBy(scope.Function) && instruction.Callees.Any(static f => f.GivesUnreported);
}
