using System.Reflection.Metadata;
using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Block = Tusk.Compiler.IR.Block;
using IlBlock = ICSharpCode.Decompiler.IL.Block;
using IlBranch = ICSharpCode.Decompiler.IL.Branch;
using IlThrow = ICSharpCode.Decompiler.IL.Throw;
using IrBranch = Tusk.Compiler.IR.Instructions.Branch;
using IrThrow = Tusk.Compiler.IR.Instructions.Throw;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>
/// One method body to blocks: statements, branches, and protected regions as edges. Only blocks that can be reached, with constant
/// conditions folded, are imported at all.
/// </summary>
sealed class BodyImporter
{
    readonly BodyContext _body;
    readonly ValueImporter _values;
    readonly DebugInformation _debug;
    readonly MethodDefinitionHandle _handle;
    readonly Dictionary<IlBlock, Block> _blocks = [];

    /// <summary>Containers being imported, innermost first, with their blocks still to do.</summary>
    readonly Stack<(BlockContainer Container, Queue<IlBlock> Pending, Block? Unwind, TryPart? Part)> _containers = [];
    readonly Stack<FinallyScope> _finallies = [];
    readonly Stack<Local> _caught = [];

    BodyImporter(BodyContext body, DebugInformation debug, MethodDefinitionHandle handle)
    {
        _body = body;
        _debug = debug;
        _handle = handle;
        _values = new ValueImporter(body, new Variables(body, debug.LocalNames(handle)));
    }

    /// <summary>Gives a function its body. What is outside the subset becomes a call that discovery reports if it is reached.</summary>
    public static void Import(ProgramSymbols symbols, Function function, IMethod method)
    {
        var definition = (IMethod)method.MemberDefinition;
        CodeOrigin origin = symbols.Workspace.OriginOf(definition);
        var body = new BodyContext(symbols, function, method, origin) { Span = function.Span };
        body.Current = body.NewBlock();
        ILFunction? il = symbols.Workspace.BodyOf(method);
        if (il is null)
        {
            Refuse(body, SupportedFramework.Refused(method));
            return;
        }

        if (origin == CodeOrigin.Framework && IsRuntimeIntrinsic(definition, il))
        {
            Refuse(body, SupportedFramework.Refused(method));
            return;
        }

        var handle = (MethodDefinitionHandle)definition.MetadataToken;
        var importer = new BodyImporter(body, symbols.Workspace.DebugInformationOf(definition), handle);
        Block entry = body.Current;
        MarkDisposed(body);
        try
        {
            var container = (BlockContainer)il.Body;
            // The entry has no predecessors, so a loop to IL's first block needs one of its own.
            importer.ImportContainer(container, null, entry);
            RepeatedStackAllocation.Refuse(body);
        }
        catch (RefusedException refused)
        {
            body.Current = entry;
            Refuse(body, refused);
        }
        catch (Exception error) when (IsMalformed(error))
        {
            body.Current = entry;
            Refuse(body, Broken(function, error));
        }
    }

    /// <summary>What IL that no C# compiler writes may provoke: a diagnostic at its line, not the end of the compiler.</summary>
    static bool IsMalformed(Exception error) => error is InvalidCastException or KeyNotFoundException or ArgumentException or NullReferenceException
        or InvalidOperationException or IndexOutOfRangeException or BadImageFormatException or NotSupportedException or OverflowException;

    static RefusedException Broken(Function function, Exception error) => new(Catalogue.InternalError, $"{function.DisplayName}: {error.Message}");

    /// <summary>A framework method that calls itself: the just-in-time compiler knows what it means, its IL doesn't say.</summary>
    static bool IsRuntimeIntrinsic(IMethod definition, ILFunction il) =>
        (IsIntrinsic(definition) || IsIntrinsic(definition.DeclaringTypeDefinition!))
        && il.Descendants.OfType<ICSharpCode.Decompiler.IL.CallInstruction>().Any(c => c.Method.MemberDefinition.Equals(definition));

    static bool IsIntrinsic(IEntity entity) => entity.GetAttributes().Any(static a => a.AttributeType.Name == "IntrinsicAttribute");

    /// <summary>Dispose of a class notes that it has begun, for the release of the last reference.</summary>
    static void MarkDisposed(BodyContext body)
    {
        if (body.Method is not { IsStatic: false, Parameters.Count: 0 } || !body.Method.Name.EndsWith("Dispose", StringComparison.Ordinal)) return;
        if (body.Function.Parameters[0].Type is not ClassType { Disposed: { } disposed }) return;
        var place = new Place(new ValueRoot(new LocalOperand(body.Function.Parameters[0])), [new FieldProjection(disposed)]);
        body.Emit(new Store(place, BodyContext.Bool(true)));
    }

    static void Refuse(BodyContext body, RefusedException refused)
    {
        body.Emit(new IR.Instructions.Call(body.Symbols.RefusalOf(refused), []));
        body.End(new Unreachable());
    }

    /// <summary>Imports a container's reachable blocks; <paramref name="from"/> goes to its first one.</summary>
    void ImportContainer(BlockContainer container, Block? unwind, Block from, TryPart? part = null)
    {
        (Block? outer, TryPart? outerPart) = (_body.Unwind, _body.Part);
        part ??= outerPart;
        var pending = new Queue<IlBlock>();
        _containers.Push((container, pending, unwind, part));
        from.Terminator = new Goto(this.BlockOf(container.EntryPoint));
        while (pending.TryDequeue(out IlBlock? block))
        {
            _body.Current = _blocks[block];
            (_body.Unwind, _body.Part) = (unwind, part);
            this.ImportBlock(block);
        }

        _containers.Pop();
        (_body.Unwind, _body.Part) = (outer, outerPart);
    }

    /// <summary>The IR block of an IL block, queued for import with its container when it is new.</summary>
    Block BlockOf(IlBlock target)
    {
        if (_blocks.TryGetValue(target, out Block? block)) return block;
        foreach (var (container, pending, unwind, part) in _containers)
        {
            if (!ReferenceEquals(container, target.Parent)) continue;
            block = _body.Function.AddBlock();
            (block.Unwind, block.Part) = (unwind, part);
            _blocks.Add(target, block);
            pending.Enqueue(target);
            return block;
        }

        throw new RefusedException(Catalogue.InternalError, "a branch into a protected region");
    }

    void ImportBlock(IlBlock block)
    {
        try
        {
            foreach (ILInstruction instruction in block.Instructions)
            {
                if (this.Statement(instruction)) return;
            }

            _body.End(new Unreachable());
        }
        catch (RefusedException refused)
        {
            Refuse(_body, refused);
        }
        catch (Exception error) when (IsMalformed(error))
        {
            Refuse(_body, Broken(_body.Function, error));
        }
    }

    /// <summary>Imports a statement; true when nothing after it in the block can run.</summary>
    bool Statement(ILInstruction instruction)
    {
        this.Locate(instruction);
        switch (instruction)
        {
            case Nop:
                return false;
            case StLoc store:
                this.StoreLocal(store);
                return false;
            case StObj store:
                if (FormatImporter.HandlerOf(store.Target) is { } target && FormatImporter.TryBegin(_body, target, store.Value)) return false;
                _values.Places.Store(store);
                return false;
            case IlBranch branch:
                this.BranchTo(branch.TargetBlock);
                return true;
            case Leave leave:
                this.LeaveContainer(leave);
                return true;
            case IfInstruction conditional:
                return this.If(conditional);
            case SwitchInstruction selection:
                this.Switch(selection);
                return true;
            case IlThrow thrown:
            {
                Operand error = _values.To(thrown.Argument, ErrorType.Instance);
                _body.End(new IrThrow(error));
                return true;
            }
            case Rethrow:
                _body.End(new IrThrow(new LocalOperand(_caught.Peek())));
                return true;
            case TryCatch protectedRegion:
                this.TryCatch(protectedRegion);
                return true;
            case TryFinally protectedRegion:
                this.TryFinally(protectedRegion.TryBlock, protectedRegion.FinallyBlock);
                return true;
            case TryFault protectedRegion:
                this.TryFault(protectedRegion);
                return true;
            case Cpblk copy:
                _body.Emit(new CopyMemory(_values.Value(copy.DestAddress), _values.Value(copy.SourceAddress), _values.To(copy.Size, PrimitiveType.NUInt)));
                return false;
            case Initblk fill:
                _body.Emit(new FillMemory(_values.Value(fill.Address), _values.To(fill.Value, PrimitiveType.U8), _values.To(fill.Size, PrimitiveType.NUInt)));
                return false;
            case DebugBreak:
                return false;
            case InvalidBranch or InvalidExpression:
                throw new RefusedException(Catalogue.UnreadableAssembly, _body.Method.Name, "its IL is not valid");
            default:
                _values.ValueOrVoid(instruction);
                return false;
        }
    }

    void StoreLocal(StLoc store)
    {
        if (FormatImporter.TryBegin(_body, store.Variable, store.Value)) return;
        if (store.Variable.LoadCount == 0 && store.Variable.AddressCount == 0 && store.Variable.Kind == VariableKind.StackSlot)
        {
            _values.ValueOrVoid(store.Value);
            return;
        }

        Local local = _values.Variables.Of(store.Variable);
        Operand value = _values.To(store.Value, local.Type);
        if (store.Variable.AddressCount > 0) _body.Emit(new Store(new Place(local), value));
        else _body.Emit(new Copy(value) { Result = local });
    }

    bool If(IfInstruction conditional)
    {
        Operand condition = _values.To(conditional.Condition, PrimitiveType.Bool);
        if (condition is IntegerOperand known)
        {
            ILInstruction taken = known.Value != 0 ? conditional.TrueInst : conditional.FalseInst;
            return this.Statement(taken);
        }

        Block then = _body.NewBlock(), otherwise = _body.NewBlock();
        _body.End(new IrBranch(condition, then, otherwise));
        _body.Current = then;
        bool thenEnds = this.Statement(conditional.TrueInst);
        if (thenEnds && conditional.FalseInst is Nop)
        {
            _body.Current = otherwise;
            return false;
        }

        Block join = _body.NewBlock();
        if (!thenEnds) _body.Goto(join);
        _body.Current = otherwise;
        bool elseEnds = this.Statement(conditional.FalseInst);
        if (!elseEnds) _body.Goto(join);
        _body.Current = join;
        return thenEnds && elseEnds;
    }

    void Switch(SwitchInstruction selection)
    {
        Operand value = _values.Value(selection.Value);
        PrimitiveType type = selection.Value.ResultType == StackType.I8 ? PrimitiveType.I64 : PrimitiveType.I32;
        value = Coercion.To(_body, value, type);
        var cases = new List<(Int128, Block)>();
        var bodies = new List<(Block, ILInstruction)>();
        SwitchSection fallback = selection.GetDefaultSection();
        Block otherwise = _body.NewBlock();
        bodies.Add((otherwise, fallback.Body));
        foreach (SwitchSection section in selection.Sections)
        {
            if (section == fallback) continue;
            Block block = _body.NewBlock();
            bodies.Add((block, section.Body));
            foreach (long label in section.Labels.Values) cases.Add((label, block));
        }

        _body.End(new IR.Instructions.Switch(value, cases, otherwise));
        foreach ((Block block, ILInstruction target) in bodies)
        {
            _body.Current = block;
            if (!this.Statement(target)) _body.End(new Unreachable());
        }
    }

    void LeaveContainer(Leave leave)
    {
        foreach (var (container, _, _, _) in _containers)
        {
            if (!ReferenceEquals(container, leave.TargetContainer)) continue;
            if (_finallyEnds.TryGetValue(container, out Block? end))
            {
                _body.Goto(end);
                return;
            }

            if (_filterEnds.TryGetValue(container, out var filter))
            {
                _body.Emit(new Copy(_values.To(leave.Value, PrimitiveType.Bool)) { Result = filter.Result });
                _body.Goto(filter.End);
                return;
            }
        }

        if (!leave.IsLeavingFunction) throw new RefusedException(Catalogue.InternalError, "leave of a region that is not open");
        if (_body.Function.ReturnType == PrimitiveType.Void)
        {
            _values.ValueOrVoid(leave.Value);
            _body.End(new Return(null));
            return;
        }

        Operand value = _values.To(leave.Value, _body.Function.ReturnType);
        _body.End(new Return(value));
    }

    readonly Dictionary<BlockContainer, Block> _finallyEnds = [];
    readonly Dictionary<BlockContainer, (Local Result, Block End)> _filterEnds = [];

    /// <summary>Goes to a block, through the finally blocks on the way.</summary>
    void BranchTo(IlBlock target)
    {
        foreach (FinallyScope scope in _finallies)
        {
            if (target.IsDescendantOf(scope.Protected)) continue;
            _body.Emit(new Copy(BodyContext.Int(scope.ExitFor(target))) { Result = scope.Selector });
            _body.Goto(scope.Entry);
            return;
        }

        _body.Goto(this.BlockOf(target));
    }

    void TryCatch(TryCatch region)
    {
        Block? outer = _body.Unwind;
        Local caught = _body.Temporary(ErrorType.Instance);
        Block handlerEntry = _body.NewBlock();
        handlerEntry.Caught = caught;

        Block from = _body.Current;
        this.ImportContainer((BlockContainer)region.TryBlock, handlerEntry, from);

        _body.Unwind = outer;
        _body.Current = handlerEntry;
        List<TryPart> filters = [];
        foreach (TryCatchHandler handler in region.Handlers)
        {
            this.Locate(handler.Body);
            Block next = _body.NewBlock();
            Block accepted = _body.NewBlock();
            Local variable = _values.Variables.Of(handler.Variable);
            _body.Emit(new Copy(new LocalOperand(caught)) { Result = variable });
            if (handler.Filter is BlockContainer filter) filters.Add(this.Filter(filter, accepted, next));
            else _body.End(this.TestType(_body.Close(handler.Variable.Type), caught, accepted, next));
            _caught.Push(caught);
            this.ImportContainer((BlockContainer)handler.Body, outer, accepted);
            _caught.Pop();
            _body.Unwind = outer;
            _body.Current = next;
        }

        _body.End(new IrThrow(new LocalOperand(caught)));
        _body.Function.ErrorRegions.Add(new CatchRegion(handlerEntry, outer, filters));
    }

    Terminator TestType(IType type, Local caught, Block accepted, Block next)
    {
        if (type.GetDefinition()?.KnownTypeCode is KnownTypeCode.Exception or KnownTypeCode.Object) return new Goto(accepted);
        if (!TypeMapper.IsException(type)) return new Goto(next);
        Operand fits = _body.Emit(new ErrorTest(new LocalOperand(caught), _body.Types.ExceptionClass(type)), PrimitiveType.Bool);
        return new IrBranch(fits, accepted, next);
    }

    /// <summary>A filter decides whether the clause takes the error; an error in it counts as no.</summary>
    TryPart Filter(BlockContainer filter, Block accepted, Block next)
    {
        Block? outer = _body.Unwind;
        Block failed = _body.NewBlock();
        failed.Caught = _body.Temporary(ErrorType.Instance);
        failed.Terminator = new Goto(next);
        Local result = _body.Temporary(PrimitiveType.Bool);
        Block end = _body.NewBlock();
        _filterEnds.Add(filter, (result, end));
        Block from = _body.Current;
        // The test of the class, which comes first, has no line of its own.
        this.Locate(filter.Descendants.Where(static i => !i.ILRangeIsEmpty).MaxBy(static i => i.StartILOffset) ?? filter);
        TryPart part = new(_body.Part, _body.Span);
        this.ImportContainer(filter, failed, from, part);
        _body.Unwind = outer;
        _body.Current = end;
        _body.End(new IrBranch(new LocalOperand(result), accepted, next));
        return part;
    }

    void TryFinally(ILInstruction protectedBlock, ILInstruction finallyBlock)
    {
        Block? outer = _body.Unwind;
        var scope = new FinallyScope(protectedBlock, _body.Function.AddLocal("leave", PrimitiveType.I32), _body.NewBlock());
        Local pending = _body.Function.AddLocal("pending", ErrorType.Instance);
        pending.IsZeroed = true;
        Block landing = _body.NewBlock();
        landing.Caught = pending;
        landing.Instructions.Add(new Copy(BodyContext.Int(0)) { Result = scope.Selector });
        landing.Terminator = new Goto(scope.Entry);

        _finallies.Push(scope);
        Block from = _body.Current;
        this.ImportContainer((BlockContainer)protectedBlock, landing, from);
        _finallies.Pop();

        _body.Unwind = outer;
        Block end = _body.NewBlock();
        var container = (BlockContainer)finallyBlock;
        _finallyEnds.Add(container, end);
        this.Locate(finallyBlock);
        TryPart part = new(_body.Part, _body.Span);
        this.ImportContainer(container, outer, scope.Entry, part);
        _body.Function.ErrorRegions.Add(new CleanupRegion(landing, outer, part));

        _body.Unwind = outer;
        _body.Current = end;
        Block rethrow = _body.NewBlock();
        var cases = new List<(Int128, Block)>();
        var exits = new List<(IlBlock, Block)>();
        foreach ((IlBlock target, int number) in scope.Exits)
        {
            Block exit = _body.NewBlock();
            exits.Add((target, exit));
            cases.Add((number, exit));
        }

        _body.End(new IR.Instructions.Switch(new LocalOperand(scope.Selector), cases, rethrow));
        _body.Current = rethrow;
        _body.End(new IrThrow(new LocalOperand(pending)));
        foreach ((IlBlock target, Block exit) in exits)
        {
            _body.Current = exit;
            this.BranchTo(target);
        }
    }

    void TryFault(TryFault region)
    {
        Block? outer = _body.Unwind;
        Local caught = _body.Temporary(ErrorType.Instance);
        Block landing = _body.NewBlock();
        landing.Caught = caught;
        Block from = _body.Current;
        this.ImportContainer((BlockContainer)region.TryBlock, landing, from);
        _body.Unwind = outer;
        Block end = _body.NewBlock();
        _finallyEnds.Add((BlockContainer)region.FaultBlock, end);
        TryPart part = new(_body.Part, _body.Span);
        this.ImportContainer((BlockContainer)region.FaultBlock, outer, landing, part);
        _body.Function.ErrorRegions.Add(new CleanupRegion(landing, outer, part));
        _body.Current = end;
        _body.End(new IrThrow(new LocalOperand(caught)));
    }

    void Locate(ILInstruction instruction)
    {
        if (instruction.ILRangeIsEmpty) return;
        SourceSpan span = _debug.SpanAt(_handle, instruction.StartILOffset);
        if (!span.IsNone) _body.Span = span;
    }
}
