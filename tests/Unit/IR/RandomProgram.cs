using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Tests.Unit.IR;

/// <summary>
/// Programs from a seed: functions over objects, structs, arrays and refs with arbitrary control flow, throws and handlers, null checks before
/// each access. Terminates with high probability.
/// </summary>
public sealed class RandomProgram
{
    static readonly CFunction Log = new("log", null, new(PrimitiveType.Void, [PrimitiveType.I32]), [null], default);
    static readonly CFunction Choose = new("random", null, new(PrimitiveType.I32, [PrimitiveType.I32]), [null], default);
    readonly Random _random;
    readonly ClassType _node = new("node", "Node") { IsInstantiated = true };
    readonly StructType _pair = new("pair", "Pair");
    readonly ArrayType _nodes;
    readonly Field _next, _twin, _fixed, _value, _pairField, _left, _right, _items;
    readonly StaticField _root;
    readonly VirtualSlot _slot;
    readonly DelegateType _delegate = new("transform", "Transform", new ClassType("tusk_object", "object")) { IsInstantiated = true };
    readonly bool _withDispose;
    Builder _build = null!;

    public RandomProgram(int seed, bool withDispose = false)
    {
        _random = new Random(seed);
        _withDispose = withDispose;
        this.Program = new IrProgram { Name = "random" };
        _nodes = this.Program.Types.Array(_node, "nodes");
        _next = new(_node, "next", _node);
        _twin = new(_node, "twin", _node);
        _fixed = new(_node, "fixed", _node) { IsReadOnly = true };
        _value = new(_node, "value", PrimitiveType.I32);
        _items = new(_node, "items", _nodes);
        _left = new(_pair, "left", _node);
        _right = new(_pair, "right", _node);
        _pair.Fields.AddRange([_left, new(_pair, "number", PrimitiveType.I32), _right]);
        _pairField = new(_node, "pair", _pair);
        _node.Fields.AddRange([_next, _twin, _fixed, _value, _pairField, _items]);
        _root = new("root", "Root", _node);
        _slot = new("Node.Next", new Signature(_node, [_node]), _node);
        _delegate.Signature = new(_node, [_node]);
        this.Program.Statics.Add(_root);
        this.Generate();
    }

    public IrProgram Program { get; }

    void Generate()
    {
        if (_withDispose) this.AddDispose();
        for (int i = 0; i < 3; i++)
        {
            Function function = this.Declare($"f{i}", _node);
            if (i == 0) _slot.Targets.Add(new(_node, function));
            if (i == 1) _delegate.Targets.Add(new(function, true));
            this.Body(function);
        }

        Function main = new("main", "Main()") { ReturnType = PrimitiveType.I32 };
        this.Program.Functions.Add(main);
        this.Body(main);
        this.Program.EntryPoint = main;
    }

    Function Declare(string name, IrType result)
    {
        var function = new Function(name, name + "()") { ReturnType = result };
        function.AddParameter("this", _node);
        function.AddParameter("other", _node);
        this.Program.Functions.Add(function);
        return function;
    }

    /// <summary>Dispose drops what the root refers to: the unexpected release that borrowed references have to survive.</summary>
    void AddDispose()
    {
        var dispose = new Function("dispose", "Node.Dispose()");
        Local self = dispose.AddParameter("this", _node);
        this.Program.Functions.Add(dispose);
        _build = new Builder(dispose);
        _build.Emit(new Store(new Place(new StaticRoot(_root), []), new NullOperand(_node)));
        _build.Emit(new Store(this.At(new LocalOperand(self), _next), new NullOperand(_node)));
        _build.End(new Return(null));
        _node.Dispose = dispose;
    }

    void Body(Function function)
    {
        _build = new Builder(function);
        int count = _random.Next(2, 9);
        for (int i = 0; i < 4; i++) function.AddLocal($"v{i}", _node, LocalKind.Variable).IsZeroed = true;
        for (int i = 0; i < 2; i++) function.AddLocal($"s{i}", _pair, LocalKind.Variable).IsZeroed = true;
        function.AddLocal("a0", _nodes, LocalKind.Variable).IsZeroed = true;
        function.AddLocal("n0", PrimitiveType.I32, LocalKind.Variable).IsZeroed = true;
        this.Prologue(function);
        List<Block> blocks = [function.Entry];
        for (int i = 1; i < count; i++) blocks.Add(_build.NewBlock());
        Block[] handlers = [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => _build.NewHandler())];
        foreach (Block block in blocks.Concat(handlers).ToList())
            if (handlers.Length > 0 && _random.Next(2) == 0)
            {
                Block handler = handlers[_random.Next(handlers.Length)];
                if (Array.IndexOf(handlers, block) < Array.IndexOf(handlers, handler) || block.Caught is null) block.Unwind = handler;
            }

        for (int i = 0; i < blocks.Count; i++)
        {
            _build.Block = blocks[i];
            if (_random.Next(2) == 0) this.HoldAcross(function);
            for (int k = _random.Next(0, 5); k >= 0; k--) this.Statement(function);
            this.Terminator(function, blocks, i);
        }

        foreach (Block handler in handlers)
        {
            _build.Block = handler;
            this.Statement(function);
            if (_random.Next(3) == 0) _build.End(new Throw(new LocalOperand(handler.Caught!)));
            else this.Terminator(function, blocks, 0);
        }

        foreach (Block handler in handlers)
            if (!function.Blocks.Exists(b => b.Unwind == handler)) function.Entry.Unwind ??= handler;
        foreach (Block handler in handlers)
            if (!function.Blocks.Exists(b => b.Unwind == handler)) handler.Caught = null;
        function.Blocks.RemoveAll(b => handlers.Contains(b) && b.Caught is null);
    }

    /// <summary>Variables start with objects that refer to each other, so that few null checks fail.</summary>
    void Prologue(Function function)
    {
        Local[] nodes = [.. function.Locals.Where(l => l.Type == _node && l.Kind == LocalKind.Variable)];
        foreach (Local node in nodes)
        {
            if (_random.Next(8) == 0) continue;
            _build.Emit(node, new New(_node));
            if (_random.Next(4) != 0) _build.Emit(new Store(this.At(new LocalOperand(node), _fixed), _build.Emit(_node, new New(_node))));
            if (_random.Next(4) != 0) _build.Emit(new Store(this.At(new LocalOperand(node), _twin), _build.Emit(_node, new New(_node))));
            if (_random.Next(2) != 0) _build.Emit(new Store(this.At(new LocalOperand(node), _next), node == nodes[0] ? _build.Emit(_node, new New(_node)) : new LocalOperand(nodes[_random.Next(nodes.Length)])));
        }

        if (_random.Next(2) == 0) _build.Emit(new Store(new Place(new StaticRoot(_root), []), new LocalOperand(nodes[1])));
        if (function.Parameters.Count == 0) return;
        _build.Emit(nodes[^1], new Copy(new LocalOperand(function.Parameters[0])));
        if (_random.Next(2) == 0) _build.Emit(nodes[^2], new Load(this.At(new LocalOperand(function.Parameters[0]), this.NodeField())));
    }

    /// <summary>Takes a reference out of memory, lets something happen, and uses it.</summary>
    void HoldAcross(Function function)
    {
        if (_random.Next(3) == 0) _build.Emit(new Store(new Place(new StaticRoot(_root), []), _build.Emit(_node, new New(_node))));
        LocalOperand node = this.NotNull(this.Node(function));
        LocalOperand held = _random.Next(4) switch
        {
            0 or 3 => _build.Emit(_node, new Load(new Place(new StaticRoot(_root), []))),
            1 => _build.Emit(_node, new Copy(node)),
            _ => _build.Emit(_node, new Load(this.At(node, this.NodeField()))),
        };
        this.NotNull(held);
        Place field = this.At(held, _next);
        LocalOperand? borrow = _random.Next(3) == 0 ? _build.Emit(this.Program.Types.Borrow(_node), new AddressOf(field)) : null;
        int between = _random.Next(3);
        if (between == 0) this.Statement(function);
        else if (between == 1) _build.Emit(new Store(new Place(new StaticRoot(_root), []), new NullOperand(_node)));
        switch (_random.Next(3))
        {
            case 0 when borrow is not null: _build.Emit(this.Pick(function, _node), new Load(new Place(new ValueRoot(borrow), []).Then(new DereferenceProjection(_node)))); break;
            case 1 when this.Program.Functions.Find(f => f != function && f.Parameters.Count == 2) is { } callee:
                _build.Emit(this.Pick(function, _node), new Call(callee, [held, this.Node(function)]));
                break;
            default: _build.Emit(new CallC(Log, [_build.Emit(PrimitiveType.I32, new Load(this.At(held, _value)))])); break;
        }
    }

    void Terminator(Function function, List<Block> blocks, int index)
    {
        Block Later() => index + 1 < blocks.Count && _random.Next(6) != 0
            ? blocks[_random.Next(index + 1, blocks.Count)]
            : blocks.Count > 1 ? blocks[_random.Next(1, blocks.Count)] : null!;
        int kind = index + 1 == blocks.Count ? 5 : _random.Next(6);
        if (kind == 5 || blocks.Count == 1)
            _build.End(new Return(function.ReturnType == PrimitiveType.I32 ? this.Integer(function) : _random.Next(8) == 0 ? new NullOperand(_node) : this.Node(function)));
        else if (kind == 4 && _random.Next(2) == 0) _build.End(new Throw(_build.Emit(ErrorType.Instance, new MakeError(Interpreter.Failure, null, null))));
        else if (kind < 2) _build.End(new Goto(blocks[_random.Next(index + 1, blocks.Count)]));
        else
        {
            LocalOperand chosen = _build.Emit(PrimitiveType.I32, new CallC(Choose, [Constant(2)]));
            LocalOperand condition = _build.Emit(PrimitiveType.Bool, new Compare(CompareOperator.Equal, PrimitiveType.I32, chosen, Constant(0)));
            _build.End(new Branch(condition, Later(), Later()));
        }
    }

    static IntegerOperand Constant(int value) => new(PrimitiveType.I32, value);

    Local Pick(Function function, IrType type)
    {
        Local[] of = [.. function.Locals.Where(l => l.Type == type && l.Kind != LocalKind.Temporary)];
        return of[_random.Next(of.Length)];
    }

    LocalOperand Node(Function function) => new(this.Pick(function, _node));

    LocalOperand Integer(Function function) => new(this.Pick(function, PrimitiveType.I32));

    Place At(Operand value, Field field) => new Place(new ValueRoot(value), []).Then(new FieldProjection(field));

    Place In(Local local, Field field) => new Place(local).Then(new FieldProjection(field));

    LocalOperand NotNull(LocalOperand value)
    {
        _build.Emit(new Check(CheckKind.NotNull, value, null));
        return value;
    }

    Field NodeField() => _random.Next(3) switch { 0 => _next, 1 => _twin, _ => _fixed };

    void Statement(Function function)
    {
        Local target = this.Pick(function, _node), pair = this.Pick(function, _pair);
        LocalOperand node = this.Node(function);
        switch (_random.Next(22))
        {
            case 0 or 1: _build.Emit(target, new Copy(node)); break;
            case 2: _build.Emit(target, new Copy(_build.Emit(_node, new New(_node)))); break;
            case 3: _build.Emit(target, new New(_node)); break;
            case 4 or 5: _build.Emit(target, new Load(this.At(this.NotNull(node), this.NodeField()))); break;
            case 6: this.Initialise(function); break;
            case 7: _build.Emit(new Store(this.At(this.NotNull(node), _random.Next(2) == 0 ? _next : _twin), _random.Next(4) == 0 ? new NullOperand(_node) : this.Node(function))); break;
            case 8: _build.Emit(new Store(new Place(new StaticRoot(_root), []), this.Node(function))); break;
            case 9: _build.Emit(target, new Load(new Place(new StaticRoot(_root), []))); break;
            case 10 or 11 when this.Program.Functions.Count > (_withDispose ? 2 : 1): this.CallSome(function, target); break;
            case 12: _build.Emit(new Store(this.In(pair, _random.Next(2) == 0 ? _left : _right), node)); break;
            case 13: _build.Emit(target, new Load(this.In(pair, _random.Next(2) == 0 ? _left : _right))); break;
            case 14: _build.Emit(pair, new Copy(_random.Next(4) == 0 ? new ZeroOperand(_pair) : new LocalOperand(this.Pick(function, _pair)))); break;
            case 15: _build.Emit(pair, new Load(this.At(this.NotNull(node), _pairField))); break;
            case 16: _build.Emit(new Store(this.At(this.NotNull(node), _pairField), new LocalOperand(pair))); break;
            case 17: this.UseArray(function, target); break;
            case 18: this.UseRef(function, target, node); break;
            case 19: this.LogValue(function); break;
            case 20: _build.Emit(new CallC(Log, [this.ReadChain(function)])); break;
            default: _build.Emit(target, new Copy(new NullOperand(_node))); break;
        }
    }

    /// <summary>A new object with its readonly field set, which is never set again.</summary>
    void Initialise(Function function)
    {
        LocalOperand made = _build.Emit(_node, new New(_node));
        _build.Emit(new Store(this.At(made, _fixed), this.Node(function)));
        _build.Emit(this.Pick(function, _node), new Copy(made));
    }

    void CallSome(Function function, Local target)
    {
        LocalOperand receiver = this.NotNull(this.Node(function));
        int kind = _random.Next(4);
        if (kind == 0 && _slot.Targets.Count > 0 && _slot.Targets[0].Function != function)
        {
            _build.Emit(target, new CallVirtual(_slot, [receiver, this.Node(function)]));
            return;
        }

        if (kind == 1 && _delegate.Targets.Count > 0 && _delegate.Targets[0].Function != function)
        {
            LocalOperand bound = _build.Emit(_delegate, new NewDelegate(_delegate, _delegate.Targets[0].Function, receiver));
            _build.Emit(target, new CallDelegate(_delegate, [bound, this.Node(function)]));
            return;
        }

        Function[] callees = [.. this.Program.Functions.Where(f => f != function && f.Parameters.Count == 2)];
        Function callee = callees[_random.Next(callees.Length)];
        var call = new Call(callee, [receiver, _random.Next(5) == 0 ? new NullOperand(_node) : this.Node(function)]);
        if (_random.Next(4) == 0) _build.Emit(call);
        else _build.Emit(target, call);
    }

    void UseArray(Function function, Local target)
    {
        Local array = this.Pick(function, _nodes);
        switch (_random.Next(4))
        {
            case 0: _build.Emit(array, new NewArray(_nodes, Constant(_random.Next(1, 4)))); return;
            case 1: _build.Emit(new Store(this.At(this.NotNull(this.Node(function)), _items), new LocalOperand(array))); return;
            case 2: _build.Emit(array, new Load(this.At(this.NotNull(this.Node(function)), _items))); return;
        }

        LocalOperand loaded = this.NotNull(new LocalOperand(array));
        LocalOperand length = _build.Emit(PrimitiveType.I32, new Tusk.Compiler.IR.Instructions.Convert(
            _build.Emit(PrimitiveType.NUInt, new ArrayLength(loaded)), PrimitiveType.NUInt, PrimitiveType.I32));
        _build.Emit(new Check(CheckKind.Index, Constant(1), length));
        Place element = new Place(new ValueRoot(loaded), []).Then(new ArrayElementProjection(_node, Constant(1)));
        if (_random.Next(2) == 0) _build.Emit(target, new Load(element));
        else _build.Emit(new Store(element, this.Node(function)));
    }

    /// <summary>A ref to a local or a field, through which is read or written after something else has happened.</summary>
    void UseRef(Function function, Local target, LocalOperand node)
    {
        Place place = _random.Next(3) switch
        {
            0 => new Place(this.Pick(function, _node) is { Kind: LocalKind.Variable } local ? local : target),
            1 => this.In(this.Pick(function, _pair), _left),
            _ => this.At(this.NotNull(node), _next),
        };
        LocalOperand borrow = _build.Emit(this.Program.Types.Borrow(_node), new AddressOf(place));
        if (_random.Next(2) == 0) this.Statement(function);
        Place pointee = new Place(new ValueRoot(borrow), []).Then(new DereferenceProjection(_node));
        if (_random.Next(2) == 0) _build.Emit(target, new Load(pointee));
        else _build.Emit(new Store(pointee, this.Node(function)));
    }

    void LogValue(Function function)
    {
        LocalOperand node = this.NotNull(this.Node(function));
        LocalOperand sum = _build.Emit(PrimitiveType.I32, new Binary(BinaryOperator.Add, PrimitiveType.I32,
            _build.Emit(PrimitiveType.I32, new Load(this.At(node, _value))), Constant(_random.Next(5))));
        _build.Emit(new Store(this.At(node, _value), sum));
        _build.Emit(this.Pick(function, PrimitiveType.I32), new Copy(sum));
        _build.Emit(new CallC(Log, [sum]));
    }

    /// <summary>The shape of x.Next.Twin.Value: temporaries that live for one access.</summary>
    LocalOperand ReadChain(Function function)
    {
        LocalOperand node = this.NotNull(this.Node(function));
        for (int i = _random.Next(3); i >= 0; i--)
            node = this.NotNull(_build.Emit(_node, new Load(this.At(node, this.NodeField()))));
        return _build.Emit(PrimitiveType.I32, new Load(this.At(node, _value)));
    }
}
