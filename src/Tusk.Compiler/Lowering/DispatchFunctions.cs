using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// Virtual calls and delegates with more than one target: a function that switches on the object's class, or the delegate's function
/// number, and calls directly. No call of the output is indirect.
/// </summary>
sealed class DispatchFunctions(ProgramContext context)
{
    readonly Dictionary<object, string> _names = [];
    readonly Queue<Action> _work = [];

    public List<CFunctionDefinition> Functions { get; } = [];

    /// <summary>The function that calls delegates of a type; null where nothing has asked for it.</summary>
    public string? Known(DelegateType type) => _names.GetValueOrDefault(type);

    public void Complete()
    {
        while (_work.TryDequeue(out Action? define)) define();
    }

    public string Of(VirtualSlot slot)
    {
        if (_names.TryGetValue(slot, out string? name)) return name;
        string method = slot.DisplayName.Split('(')[0].Split('.')[^1];
        _names.Add(slot, name = context.Names.Claim(Names.Identifier($"{slot.Declaring.Name}_{method}_dispatch")));
        _work.Enqueue(() => this.Define(slot, name));
        return name;
    }

    public string Of(DelegateType type)
    {
        if (_names.TryGetValue(type, out string? name)) return name;
        _names.Add(type, name = context.Names.Claim(Names.Identifier(type.Name) + "_invoke"));
        _work.Enqueue(() => this.Define(type, name));
        return name;
    }

    void Define(VirtualSlot slot, string name)
    {
        Shape shape = context.Shapes.Of(slot.Signature.Return, slot.Targets.Any(static t => t.Function.MayThrow));
        var receiver = new CName("object");
        var cases = new List<CCase>();
        var locals = new List<CStatement>();
        // The function most classes share is the default: it saves the test of each.
        IGrouping<Function, ObjectType>[] groups = [.. slot.Targets.GroupBy(static t => t.Function, static t => t.Class).OrderBy(static g => g.Count())];
        for (int i = 0; i < groups.Length; i++)
        {
            Function target = groups[i].Key;
            CExpression[] labels = i == groups.Length - 1 ? [] : [.. groups[i].OrderBy(static c => c.TypeId).Select(ProgramContext.IdOf)];
            CExpression self = target.Parameters.Count == 0 ? receiver : FunctionScope.Cast(context.Types.Of(target.Parameters[0].Type), receiver);
            cases.Add(new CCase([.. labels], this.Forward(target, [self, .. this.Forwarded(slot.Signature, target.Parameters.Skip(1))], shape, locals)));
        }
        this.Add(name, shape, new CParameter(TypeLowering.Object, "object"), slot.Signature, new CMember(receiver, "type", true), cases, locals);
    }

    void Define(DelegateType type, string name)
    {
        Shape shape = context.Shapes.Of(type.Signature.Return, type.Targets.Any(static t => t.Function.MayThrow));
        var receiver = new CName("object");
        var cases = new List<CCase>();
        var locals = new List<CStatement>();
        for (int i = 0; i < type.Targets.Count; i++)
        {
            DelegateTarget target = type.Targets[i];
            List<Local> parameters = target.Function.Parameters;
            List<CExpression> arguments = [.. this.Forwarded(type.Signature, parameters.Skip(target.HasTarget ? 1 : 0))];
            if (target.HasTarget) arguments.Insert(0, FunctionScope.Cast(context.Types.Of(parameters[0].Type), new CMember(receiver, "target", true)));
            CExpression[] labels = i == type.Targets.Count - 1 ? [] : [context.Delegates.NumberOf(target.Function)];
            cases.Add(new CCase([.. labels], this.Forward(target.Function, arguments, shape, locals)));
        }
        this.Add(name, shape, new CParameter(TypeLowering.Delegate, "object"), type.Signature, new CMember(receiver, "function", true), cases, locals);
    }

    IEnumerable<CExpression> Forwarded(Signature signature, IEnumerable<Local> parameters) => parameters.Select((p, i) =>
    {
        CExpression argument = new CName("a" + i);
        CType wanted = context.Types.Of(p.Type);
        return i < signature.Parameters.Count && context.Types.Of(signature.Parameters[i]) != wanted ? FunctionScope.Cast(wanted, argument) : argument;
    });

    /// <summary>Calls one target and returns what it gives in the dispatcher's shape.</summary>
    CList<CStatement> Forward(Function target, List<CExpression> arguments, Shape shape, List<CStatement> locals)
    {
        Shape inner = context.Shapes.Of(target);
        var name = new CName(context.NameOf(target));
        CExpression call = new CCall(name, [.. arguments]);
        var result = new CName("result");
        switch (shape.Kind)
        {
            case ReturnShape.Plain when shape.Value == CType.Void: return [new CExpressionStatement(call), new CReturn(null)];
            case ReturnShape.Plain: return [new CReturn(inner.Value == shape.Value ? call : new CCast(shape.Value, call))];
            case ReturnShape.ErrorOnly when inner.Kind == ReturnShape.Plain: return [new CExpressionStatement(call), new CReturn(new CInteger(0))];
            case ReturnShape.ErrorOnly: return [new CReturn(call)];
            case ReturnShape.OutPointer when inner.Kind == ReturnShape.Plain:
                return [new CExpressionStatement(new CAssignment(new CUnary(CUnaryOperator.Dereference, result), call)), new CReturn(new CInteger(0))];
            case ReturnShape.OutPointer: return [new CReturn(new CCall(name, [.. arguments, result]))];
        }
        if (inner.Return == shape.Return) return [new CReturn(call)];
        if (inner.Kind == ReturnShape.Plain) return [new CReturn(Pair(shape, FunctionScope.Cast(shape.Value, call), null))];
        // A covariant return: another pair of the same layout.
        var pair = new CName("pair" + locals.Count);
        locals.Add(new CLocal(inner.Return, pair.Name, null));
        return [
            new CExpressionStatement(new CAssignment(pair, call)),
            new CReturn(Pair(shape, new CCast(shape.Value, new CMember(pair, "value", false)), new CMember(pair, "error", false))),
        ];
    }

    static CCompoundLiteral Pair(Shape shape, CExpression value, CExpression? error)
    {
        var items = new List<CInitializerItem> { new("value", value) };
        if (error is not null) items.Add(new("error", error));
        return new CCompoundLiteral(shape.Return, new CInitializer([.. items]));
    }

    /// <summary>What is returned where no class that is ever made has the method: a null receiver is found before.</summary>
    CExpression NothingOf(Shape shape, Signature signature) => shape.Kind switch
    {
        ReturnShape.Pair => new CCompoundLiteral(shape.Return, new CInitializer([])),
        ReturnShape.Plain when ConstantLowering.Zero(context, signature.Return) is { } zero => zero,
        _ => new CInteger(0),
    };

    void Add(string name, Shape shape, CParameter receiver, Signature signature, CExpression selector, List<CCase> cases, List<CStatement> locals)
    {
        List<CParameter> parameters = [receiver, .. signature.Parameters.Select((p, i) => new CParameter(context.Types.Of(p), "a" + i))];
        if (shape.Kind == ReturnShape.OutPointer) parameters.Add(new CParameter(shape.Value.Pointer, "result"));
        CList<CStatement> body = cases.Count == 1 ? cases[0].Body : [new CSwitch(selector, [.. cases])];
        if (cases.Count == 0) body = shape.Return == CType.Void ? [] : [new CReturn(this.NothingOf(shape, signature))];
        this.Functions.Add(new CFunctionDefinition(shape.Return, name, [.. parameters], [.. locals, .. body]) { Storage = "static __maybe_unused", IsSeparated = true });
    }
}
