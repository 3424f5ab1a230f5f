using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>One function while its instructions become statements: names, temporaries that wait for their use, and the ways out.</summary>
sealed class FunctionScope
{
    readonly Names.Scope _names;
    readonly Dictionary<Local, string> _locals = [];
    readonly Dictionary<CType, string> _scratch = [];
    readonly Dictionary<CType, string> _ignored = [];
    readonly List<CLocal> _declarations = [];
    readonly Dictionary<Block, string> _labels = [];
    readonly Dictionary<Local, Pending> _pending = [];
    readonly Dictionary<Local, Pending> _consumed = [];
    List<CStatement> _statements = [];
    Dependencies _dependencies = new();
    Instruction? _instruction;
    Block _block;
    CPosition? _position;
    string? _error;

    public FunctionScope(ProgramContext context, Function function, LocalUsage usage)
    {
        this.Context = context;
        this.Function = function;
        this.Flow = usage.Flow;
        this.Usage = usage;
        this.Shape = context.Shapes.Of(function);
        _names = context.Names.NewScope();
        _block = function.Entry;
        foreach (Local parameter in function.Parameters) _locals.Add(parameter, _names.Claim(parameter.Name));
        if (this.Shape.Kind == ReturnShape.OutPointer) this.OutParameter = _names.Claim("result");
    }

    public ProgramContext Context { get; }
    public Function Function { get; }
    public ControlFlow Flow { get; }
    public LocalUsage Usage { get; }
    public Shape Shape { get; }

    /// <summary>The parameter through which the result leaves, for <see cref="ReturnShape.OutPointer"/>.</summary>
    public string? OutParameter { get; }
    public Block Block => _block;
    public CPosition? Position => _position;
    public SourceSpan Span { get; private set; }

    /// <summary>Locals and scratch variables that statements mention, to be declared at the top.</summary>
    public IEnumerable<CLocal> Declarations => _locals.Keys.Where(static l => l.Kind != LocalKind.Parameter).OrderBy(static l => l.Index)
        .Select(l => new CLocal(this.Context.Types.Of(l.Type), _locals[l], l.IsZeroed ? this.ZeroOf(l.Type) : null)).Concat(_declarations);

    public string NameOf(Local local)
    {
        if (!_locals.TryGetValue(local, out string? name)) _locals.Add(local, name = _names.Claim(local.Name));
        return name;
    }

    /// <summary>The label of a block, which is then written.</summary>
    public string LabelOf(Block block)
    {
        if (!_labels.TryGetValue(block, out string? label))
            _labels.Add(block, label = _names.Claim((block.Caught is null ? "block_" : "catch_") + block.Id));
        return label;
    }

    public bool HasLabel(Block block) => _labels.ContainsKey(block);

    /// <summary>A variable for calls' results of this type.</summary>
    public CExpression Scratch(CType type)
    {
        if (!_scratch.TryGetValue(type, out string? name)) _scratch.Add(type, name = this.Declare(type, "returned", null));
        return new CName(name);
    }

    /// <summary>A variable for results that nobody reads.</summary>
    public CExpression Ignored(CType type)
    {
        if (!_ignored.TryGetValue(type, out string? name)) _ignored.Add(type, name = this.Declare(type, "ignored", "__maybe_unused"));
        return new CName(name);
    }

    /// <summary>The variable that has the error on the way to a handler.</summary>
    public CExpression Error => new CName(_error ??= this.Declare(TypeLowering.Error, "err", null));

    public string Declare(CType type, string wanted, string? attribute)
    {
        string name = _names.Claim(wanted);
        _declarations.Add(new CLocal(type, name, null) { Attribute = attribute });
        return name;
    }

    // Statements.

    public void Begin(Block block)
    {
        _block = block;
        _statements = [];
        this.HasReturned = false;
    }

    public void Begin(Instruction instruction)
    {
        _instruction = instruction;
        this.At(instruction.Span);
        // What acts must not wait for a consumer that may evaluate other things before it.
        foreach (Pending pending in _pending.Values.Where(static p => p.Dependencies.Effects.HasFlag(Effects.Acts)).ToArray())
            if (!TakesActs(instruction) || !instruction.Operands.Contains(new LocalOperand(pending.Local)))
                this.Flush(pending);
    }

    public void Begin(Terminator terminator)
    {
        _instruction = null;
        this.At(terminator.Span);
    }

    void At(SourceSpan span)
    {
        _consumed.Clear();
        _dependencies = new Dependencies();
        this.Span = span;
        _position = span.IsNone ? null : new CPosition(span.File, span.Line);
    }

    static bool TakesActs(Instruction instruction) =>
        instruction is Copy or Unary or Binary or Compare or IR.Instructions.Convert or Reinterpret && instruction.Result is not null;

    public List<CStatement> End()
    {
        foreach (Pending pending in _pending.Values.ToArray()) this.Flush(pending);
        return _statements;
    }

    public void Emit(CExpression expression) => this.Emit(new CExpressionStatement(expression) { Position = _position });

    public void Emit(CStatement statement)
    {
        this.FlushConflicts();
        _statements.Add(statement);
    }

    /// <summary>Writes down what waits but would be changed by the current instruction.</summary>
    public void FlushConflicts()
    {
        if (_instruction is null) return;
        Local? assigned = _instruction.Result ?? (_instruction as Store)?.Place switch { { IsDirect: true, Root: LocalRoot root } => root.Local, _ => null };
        bool writes = InstructionEffects.WritesMemory(_instruction) || assigned is not null && this.Usage.IsAddressed(assigned);
        foreach (Pending pending in _pending.Values.ToArray())
        {
            Dependencies needs = pending.Dependencies;
            if (assigned is not null && needs.Locals.Contains(assigned) || writes && needs.Effects != Effects.None || needs.Effects.HasFlag(Effects.Acts))
                this.Flush(pending);
        }
    }

    void Flush(Pending pending)
    {
        _pending.Remove(pending.Local);
        _statements.Add(new CExpressionStatement(new CAssignment(new CName(this.NameOf(pending.Local)), pending.Value)) { Position = pending.Position });
    }

    // Values.

    public CExpression Value(Operand operand)
    {
        if (operand is not LocalOperand { Local: var local }) return OperandLowering.Constant(this.Context, operand);
        if (_consumed.TryGetValue(local, out Pending? again)) return again.Value;
        if (_pending.Remove(local, out Pending? pending))
        {
            _consumed.Add(local, pending);
            _dependencies.Add(pending.Dependencies);
            return pending.Value;
        }
        this.Depend(local);
        return new CName(this.NameOf(local));
    }

    /// <summary>An operand that something stands behind: null, which it is behind a check that always fails, has its type.</summary>
    public CExpression Target(Operand operand) =>
        this.Value(operand) is var value && value is CName { Name: "NULL" } ? new CCast(this.Context.Types.Of(operand.Type), value) : value;

    /// <summary>The value with the C type of another IR type.</summary>
    public CExpression ValueAs(Operand operand, IrType type) => this.As(this.Value(operand), operand.Type, type);

    public CExpression As(CExpression value, IrType from, IrType to)
    {
        if (from == to || value is CName { Name: "NULL" }) return value;
        CType target = this.Context.Types.Of(to);
        return this.Context.Types.Of(from) == target || to == PrimitiveType.Void ? value : Cast(target, value);
    }

    public static CExpression Cast(CType type, CExpression value) => value switch
    {
        CCast cast when cast.Type == type => value,
        // (u32)(s32)x is (u32)x: the inner cast only changed the sign.
        CCast { Type: CNamedType inner } cast when type is CNamedType outer && IsSignOf(inner, outer) => Cast(type, cast.Operand),
        // A pointer's last cast is the one that counts.
        CCast { Type: CPointerType } cast when type is CPointerType => new CCast(type, cast.Operand),
        _ => new CCast(type, value),
    };

    static bool IsSignOf(CNamedType a, CNamedType b) => (a.Spelling, b.Spelling) is ("s32", "u32") or ("u32", "s32") or ("s64", "u64") or ("u64", "s64");

    public void Depend(Local local)
    {
        _dependencies.Locals.Add(local);
        if (this.Usage.IsAddressed(local)) _dependencies.Effects |= Effects.ReadsMemory;
    }

    /// <summary>The current instruction's value depends on memory.</summary>
    public void ReadsMemory() => _dependencies.Effects |= Effects.ReadsMemory;

    /// <summary>Gives the current instruction's result its value: now, or where the result is used.</summary>
    public void Assign(CExpression value, Effects effects = Effects.None)
    {
        _dependencies.Effects |= effects;
        bool acts = _dependencies.Effects.HasFlag(Effects.Acts);
        if (_instruction?.Result is not { } result || !this.Usage.IsRead(result))
        {
            if (acts) this.Emit(value);
            return;
        }
        if (this.Usage.IsFoldable(result) && ExpressionSize.Of(value) <= ExpressionSize.Limit)
        {
            if (acts) this.FlushConflicts();
            _pending.Add(result, new Pending(result, value, _dependencies, _position));
            return;
        }
        this.Emit(new CAssignment(new CName(this.NameOf(result)), value));
    }

    // Ways out.

    /// <summary><c>if (unlikely(condition))</c> leave with the error. Further statements may run first.</summary>
    public void FailIf(CExpression condition, CExpression error, params CStatement[] before) =>
        this.Emit(new CIf(new CCall("unlikely", condition), [.. before, .. this.Leave(error)], []) { Position = _position });

    /// <summary>Statements that go where an error of the current block goes.</summary>
    public IEnumerable<CStatement> Leave(CExpression error)
    {
        if (_block.Unwind is { } handler)
        {
            // Reporting is an effect, wanted even where nobody reads the error.
            bool reports = error is CCall { Callee: CName { Name: "tusk_fail" or "tusk_fail_with" or "tusk_report" } };
            bool isRead = handler.Caught is { } caught && this.Usage.IsRead(caught);
            CExpression? statement = isRead && !(error is CName name && name.Name == _error) ? new CAssignment(this.Error, error) : reports && !isRead ? error : null;
            if (statement is not null) yield return new CExpressionStatement(statement) { Position = _position };
            yield return new CGoto(this.LabelOf(handler)) { Position = _position };
            yield break;
        }
        CExpression? value = this.Shape.Kind switch
        {
            ReturnShape.ErrorOnly or ReturnShape.OutPointer => error,
            ReturnShape.Pair => new CCompoundLiteral(this.Shape.Return, new CInitializer([new("error", error)])),
            _ => this.Impossible(),
        };
        yield return new CReturn(value) { Position = _position };
    }

    CExpression? Impossible()
    {
        this.Context.Report(Tusk.Diagnostics.Catalogue.InternalError, this.Span,
            $"{this.Function.DisplayName} is said not to throw, but an instruction does");
        return this.ZeroOf(this.Function.ReturnType);
    }

    /// <summary>Returns what a call returns; the block's own return is then nothing.</summary>
    public void ReturnCall(CExpression call)
    {
        this.Emit(new CReturn(call) { Position = _position });
        this.HasReturned = true;
    }

    /// <summary>The last call of the block has written its return.</summary>
    public bool HasReturned { get; private set; }

    public IEnumerable<CStatement> Return(CExpression? value)
    {
        switch (this.Shape.Kind)
        {
            case ReturnShape.Plain: yield return new CReturn(value) { Position = _position }; break;
            case ReturnShape.ErrorOnly: yield return new CReturn(new CInteger(0)) { Position = _position }; break;
            case ReturnShape.Pair:
                var pair = new CInitializer([new("value", value ?? new CInteger(0))]);
                yield return new CReturn(new CCompoundLiteral(this.Shape.Return, pair)) { Position = _position };
                break;
            default:
                var target = new CUnary(CUnaryOperator.Dereference, new CName(this.OutParameter!));
                if (value is not null) yield return new CExpressionStatement(new CAssignment(target, value)) { Position = _position };
                yield return new CReturn(new CInteger(0)) { Position = _position };
                break;
        }
    }

    public CExpression? ZeroOf(IrType type) => ConstantLowering.Zero(this.Context, type);
}
