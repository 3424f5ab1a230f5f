using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Lowering;

/// <summary>One IR function as one C function.</summary>
sealed class FunctionLowering
{
    /// <summary>Instructions without checks.</summary>
    const int MaxSmall = 24;

    readonly FunctionScope _scope;
    readonly InstructionLowering _instructions;

    FunctionLowering(ProgramContext context, Function function, LocalUsage usage)
    {
        _scope = new FunctionScope(context, function, usage);
        _instructions = new InstructionLowering(_scope);
    }

    public static CFunctionDefinition Lower(ProgramContext context, Function function, LocalUsage usage) => new FunctionLowering(context, function, usage).Lower();

    CFunctionDefinition Lower()
    {
        Function function = _scope.Function;
        this.CheckStack(function);
        var blocks = new Dictionary<Block, LoweredBlock>();
        foreach (Block block in _scope.Flow.Blocks) blocks.Add(block, this.Lower(block));
        List<CStatement> body = new StructuredFlow(_scope, blocks).Write();
        // A void function's end is a return.
        if (_scope.Shape.Return == CType.Void && body is [.., CReturn] && body is not [.., CLabel, CReturn]) body.RemoveAt(body.Count - 1);
        CLocal[] declarations = [.. _scope.Declarations];
        if (declarations.Length > 0 && body.Count > 0) body.Insert(0, new CBlank());
        return new CFunctionDefinition(_scope.Shape.Return, _scope.Context.NameOf(function), this.Parameters(), [.. declarations, .. body])
        {
            Storage = Storage(_scope.Context, function),
            IsSeparated = true,
            Position = function.Span.IsNone ? null : new CPosition(function.Span.File, function.Span.Line),
        };
    }

    /// <summary>A kernel stack has 16 KiB for all callers together; gcc only warns.</summary>
    void CheckStack(Function function)
    {
        const int limit = 1024;
        if (_scope.Context.Target == TargetKind.Host) return;
        foreach (Local local in function.Locals)
        {
            if (local.Type is not StructType || TypeLayout.Of(local.Type) is not { Size: > limit and var size }) continue;
            _scope.Context.Report(Catalogue.StackAllocationTooLarge, function.Span, size, limit);
            return;
        }
    }

    /// <summary>The prototype, which other functions may need before this one is lowered.</summary>
    public static CFunctionDefinition Prototype(ProgramContext context, Function function)
    {
        Shape shape = context.Shapes.Of(function);
        var names = new HashSet<string>();
        List<CParameter> parameters = [.. function.Parameters.Select(p => new CParameter(context.Types.Of(p.Type), Names.Unique(p.Name, names)))];
        if (shape.Kind == ReturnShape.OutPointer) parameters.Add(new CParameter(shape.Value.Pointer, Names.Unique("result", names)));
        return new CFunctionDefinition(shape.Return, context.NameOf(function), [.. parameters], null) { Storage = Storage(context, function) };
    }

    static string Storage(ProgramContext context, Function function) => function.Inline switch
    {
        // A constructor's arguments are seen where they are made: a large struct need not be passed.
        null when function.CountsByHand && context.Usage.CallsOf(function) == 1 => "static __always_inline __maybe_unused",
        true => "static inline __maybe_unused",
        false => "static noinline __maybe_unused",
        null when IsSmall(function) => "static inline __maybe_unused",
        null => "static __maybe_unused",
    };

    /// <summary>
    /// The checks make an accessor look larger to gcc than it is: without a word it stays a call, and what the caller has checked is checked again.
    /// </summary>
    static bool IsSmall(Function function) => function.CEntry is null && !function.CountsByHand
        && function.Blocks.Sum(static b => b.Instructions.Count(static i => i is not Check)) <= MaxSmall
        && !function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().Any(c => c.Callees.Contains(function));

    CList<CParameter> Parameters()
    {
        List<CParameter> result = [.. _scope.Function.Parameters.Select(p => new CParameter(_scope.Context.Types.Of(p.Type), _scope.NameOf(p)))];
        if (_scope.OutParameter is { } name) result.Add(new CParameter(_scope.Shape.Value.Pointer, name));
        return [.. result];
    }

    LoweredBlock Lower(Block block)
    {
        _scope.Begin(block);
        if (block.Caught is { } caught && _scope.Usage.IsRead(caught))
        {
            CExpression error = this.ComesFromSeveral(block) && this.IsOnlyPassedOn(caught) ? new CCall("tusk_pending", _scope.Error) : _scope.Error;
            _scope.Emit(new CExpressionStatement(new CAssignment(new CName(_scope.NameOf(caught)), error)));
        }

        foreach (Instruction instruction in block.Instructions) _instructions.Lower(instruction);
        _scope.Begin(block.Terminator);
        CExpression? selector = null;
        switch (block.Terminator)
        {
            case Branch branch: selector = _scope.Value(branch.Condition); break;
            case Switch choice: selector = _scope.Value(choice.Value); break;
            case Return when _scope.HasReturned: break;
            case Return leave: this.EmitAll(_scope.Return(leave.Value is null ? null : _scope.ValueAs(leave.Value, _scope.Function.ReturnType))); break;
            case Throw leave: this.EmitAll(_instructions.Errors.Throw(leave)); break;
            case Unreachable: this.EmitAll(_scope.Return(_scope.ZeroOf(_scope.Function.ReturnType))); break;
        }
        return new LoweredBlock(_scope.End(), selector, _scope.Position);
    }

    bool ComesFromSeveral(Block handler) =>
        _scope.Function.Blocks.Where(b => b.Unwind == handler).Sum(static b => b.Instructions.Count(static i => i.MayThrow) + (b.Terminator is Throw ? 1 : 0)) > 1;

    /// <summary>Nothing looks at the error but what throws it again, as after a finally block.</summary>
    bool IsOnlyPassedOn(Local error) => _scope.Function.Blocks.TrueForAll(b => b.Instructions.TrueForAll(i =>
        i.Result != error && !i.Operands.Contains(new LocalOperand(error)) && !i.Places.Any(p => p.Root is LocalRoot root && root.Local == error)));

    void EmitAll(IEnumerable<CStatement> statements)
    {
        foreach (CStatement statement in statements) _scope.Emit(statement);
    }
}
