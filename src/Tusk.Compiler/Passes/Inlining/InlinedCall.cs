using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.Inlining;

/// <summary>One call replaced by the body of its callee.</summary>
sealed class InlinedCall
{
    readonly Function _caller;
    readonly Function _callee;
    readonly Call _call;
    readonly Dictionary<Local, Local> _locals = [];
    readonly Dictionary<Local, Operand> _arguments = [];
    readonly Dictionary<Block, Block> _blocks = [];
    readonly bool _takesSpan;

    InlinedCall(Function caller, Call call)
    {
        _caller = caller;
        _callee = call.Callee;
        _call = call;

        // A failed check inside a library blames the line that called it.
        _takesSpan = _callee.Origin != CodeOrigin.User;
    }

    /// <summary>Ends the block at the call and lets the callee's blocks follow; returns the block that goes on after them.</summary>
    public static Block Splice(Function caller, Block block, int at, Definitions callerDefinitions)
    {
        var inlined = new InlinedCall(caller, (Call)block.Instructions[at]);
        Block rest = caller.NewBlock();
        rest.Unwind = block.Unwind;
        rest.Instructions.AddRange(block.Instructions.Skip(at + 1));
        rest.Terminator = block.Terminator;
        block.Instructions.RemoveRange(at, block.Instructions.Count - at);
        inlined.BindParameters(block, callerDefinitions);
        inlined.CopyBlocks(block, rest);
        return rest;
    }

    void BindParameters(Block block, Definitions callerDefinitions)
    {
        var callee = new Definitions(_callee);
        HashSet<Local> asPlaces = [.. _callee.Blocks.SelectMany(static b => b.Instructions).SelectMany(static i => i.Places).Select(static p => p.Root).OfType<LocalRoot>().Select(static r => r.Local)];
        for (int i = 0; i < _callee.Parameters.Count; i++)
        {
            Local parameter = _callee.Parameters[i];
            Operand argument = _call.Arguments[i];
            bool isStable = argument is not LocalOperand local || callerDefinitions.IsSingle(local.Local);
            bool isUsable = argument is LocalOperand || !asPlaces.Contains(parameter);
            if (callee.IsSingle(parameter) && isStable && isUsable && argument.Type == parameter.Type && argument is not CValueOperand)
            {
                _arguments.Add(parameter, argument);
                continue;
            }

            Local copy = _caller.AddLocal(parameter.Name, parameter.Type, callee.IsSingle(parameter) ? LocalKind.Temporary : LocalKind.Variable);
            _locals.Add(parameter, copy);
            block.Instructions.Add(new Copy(argument) { Result = copy, Span = _call.Span });
        }

        foreach (Local local in _callee.Locals)
        {
            if (local.Kind == LocalKind.Parameter) continue;
            Local copy = _caller.AddLocal(local.Name, local.Type, local.Kind);
            copy.IsBorrowed = local.IsBorrowed;
            _locals.Add(local, copy);

            // In a loop the callee's zeros have to come back each time.
            if (local.IsZeroed && Zero(local.Type) is { } zero) block.Instructions.Add(new Copy(zero) { Result = copy, Span = _call.Span });
        }
    }

    void CopyBlocks(Block block, Block rest)
    {
        foreach (Block source in _callee.Blocks) _blocks.Add(source, _caller.NewBlock());
        foreach (Block source in _callee.Blocks)
        {
            Block copy = _blocks[source];
            copy.Unwind = source.Unwind is null ? block.Unwind : _blocks[source.Unwind];
            copy.Caught = source.Caught is null ? null : _locals[source.Caught];
            foreach (Instruction instruction in source.Instructions)
            {
                Instruction cloned = instruction.Clone();
                if (cloned.Result is { } result) cloned.Result = this.Mapped(result);
                cloned.Map(this.Mapped, this.Mapped);
                if (_takesSpan) cloned.Span = _call.Span;
                copy.Instructions.Add(cloned);
            }

            copy.Terminator = this.Ended(source.Terminator, copy, rest);
        }

        block.Terminator = new Goto(_blocks[_callee.Entry]) { Span = _call.Span };
        int position = _caller.Blocks.IndexOf(block) + 1;
        _caller.Blocks.InsertRange(position, [.. _callee.Blocks.Select(b => _blocks[b]), rest]);
    }

    Terminator Ended(Terminator terminator, Block copy, Block rest)
    {
        if (terminator is Return @return)
        {
            if (_call.Result is not null) copy.Instructions.Add(new Copy(this.Mapped(@return.Value!)) { Result = _call.Result, Span = _call.Span });
            return new Goto(rest) { Span = _call.Span };
        }

        Terminator cloned = terminator.Clone();
        cloned.Map(this.Mapped, b => _blocks[b]);
        if (_takesSpan) cloned.Span = _call.Span;
        return cloned;
    }

    Operand Mapped(Operand operand) => operand is not LocalOperand local ? operand
        : _arguments.TryGetValue(local.Local, out Operand? argument) ? argument
        : new LocalOperand(_locals[local.Local]);

    Local Mapped(Local local) => _arguments.TryGetValue(local, out Operand? argument) ? ((LocalOperand)argument).Local : _locals[local];

    static Operand? Zero(IrType type) => type switch
    {
        StructType @struct => new ZeroOperand(@struct),
        PrimitiveType or EnumType => new IntegerOperand(type, 0),
        _ => new NullOperand(type),
    };
}
