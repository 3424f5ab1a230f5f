using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Import;

/// <summary>The program's tables, and the functions that the compiler makes itself.</summary>
sealed class ProgramSymbols
{
    readonly Dictionary<IMethod, VirtualSlot> _slots = [];
    readonly Dictionary<VirtualSlot, IMethod> _slotMethods = [];
    readonly Dictionary<Function, RefusedException> _refusals = [];
    readonly Dictionary<(string Id, string Arguments), Function> _refusalFunctions = [];
    readonly Dictionary<(IField Field, PrimitiveType Element), ConstantData> _data = [];
    readonly Dictionary<IMethod, Function> _allocators = [];
    readonly Dictionary<IMethod, Function> _virtualCallers = [];
    readonly Dictionary<ObjectType, Function> _names = [];
    readonly Dictionary<(ClassType Box, Function Method), Function> _unboxers = [];

    public ProgramSymbols(IrProgram program, Workspace workspace, TargetKind target)
    {
        this.Program = program;
        this.Workspace = workspace;
        this.Target = target;
        this.StandIns = new StandIns(workspace.TypeSystem.Modules);
        this.Types = new TypeMapper(program, this.Identifiers, this.StandIns);
        this.Methods = new MethodTable(workspace, this.Types, program, this.Identifiers, this.StandIns);
        this.ValueTypes = new ValueTypeMethods(this);
        this.Multicasts = new MulticastInvokers(this);
        this.DelegateMethods = new DelegateMethods(this);
        this.Pointers = new PointerDispatchers(this);
        this.Instances = new DefaultInstances(this);
        this.Adapters = new VariantAdapters(this);
    }

    public IrProgram Program { get; }
    public Workspace Workspace { get; }
    public TargetKind Target { get; }
    public Identifiers Identifiers { get; } = new();
    public StandIns StandIns { get; }
    public TypeMapper Types { get; }
    public MethodTable Methods { get; }
    public ValueTypeMethods ValueTypes { get; }
    public MulticastInvokers Multicasts { get; }
    public DelegateMethods DelegateMethods { get; }
    public PointerDispatchers Pointers { get; }
    public DefaultInstances Instances { get; }
    public VariantAdapters Adapters { get; }

    /// <summary>The slot of a virtual or interface method of a closed type.</summary>
    public VirtualSlot SlotOf(IMethod method)
    {
        method = MethodTable.Canonical(method);
        if (_slots.TryGetValue(method, out VirtualSlot? slot)) return slot;
        if (TypeMapper.IsException(method.DeclaringType))
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"{method.DeclaringType.Name}.{method.Name}, a virtual member of an exception class,", "Tell the classes apart by their catch clauses.");
        slot = new VirtualSlot(StandIns.Describe(method), this.Types.SignatureOf(method), this.Types.Map(method.DeclaringType) as ObjectType
            ?? throw new RefusedException(Catalogue.Reflection, StandIns.Describe(method)));
        _slots.Add(method, slot);
        _slotMethods.Add(slot, method);
        return slot;
    }

    public IMethod MethodOf(VirtualSlot slot) => _slotMethods[slot];

    /// <summary>A function that stands for something outside the subset; discovery reports it when it is reached.</summary>
    public Function RefusalOf(RefusedException refused)
    {
        var key = (refused.Descriptor.Id, string.Join("\0", refused.Arguments));
        if (_refusalFunctions.TryGetValue(key, out Function? function)) return function;
        function = new Function("refused", refused.Descriptor.Title) { Origin = CodeOrigin.Synthetic };
        _refusalFunctions.Add(key, function);
        _refusals.Add(function, refused);
        return function;
    }

    public bool TryRefusalOf(Function function, out RefusedException refused) => _refusals.TryGetValue(function, out refused!);

    /// <summary>The constant bytes of an RVA field as elements of a type.</summary>
    public ConstantData DataOf(IField field, PrimitiveType element)
    {
        var definition = (IField)field.MemberDefinition;
        if (_data.TryGetValue((definition, element), out ConstantData? data)) return data;
        int size = definition.Type.GetDefinition() is { } type && Metadata.Workspace.LayoutOf(type).Size is > 0 and var declared
            ? declared
            : this.Types.Map(definition.Type) is PrimitiveType primitive ? primitive.Bits / 8 : 0;
        data = new ConstantData(this.Identifiers.Unique("data"), element, Metadata.Workspace.DataOf(definition, size));
        _data.Add((definition, element), data);
        this.Program.Data.Add(data);
        return data;
    }

    /// <summary><c>new Class(arguments)</c> as a function: allocate, construct, and give up what was built when the constructor fails.</summary>
    public Function AllocatorOf(IMethod constructor)
    {
        constructor = MethodTable.Canonical(constructor);
        if (_allocators.TryGetValue(constructor, out Function? known)) return known;
        var type = (ClassType)this.Types.Map(constructor.DeclaringType);
        Function construct = this.Methods.FunctionOf(constructor);
        Function function = this.Methods.Synthetic($"{type.Name}_new", $"new {construct.DisplayName}", type);
        function.CountsByHand = true;
        function.Inline = construct.Inline;
        function.Span = construct.Span;
        var arguments = new List<Operand>();
        foreach (Local parameter in construct.Parameters.Skip(1)) arguments.Add(new LocalOperand(function.AddParameter(parameter.Name, parameter.Type)));
        Local result = function.AddLocal("self", type, LocalKind.Variable);

        IR.Block entry = function.AddBlock();
        IR.Block build = function.AddBlock();
        IR.Block failed = function.AddBlock();
        Local error = function.AddLocal("error", ErrorType.Instance, LocalKind.Variable);
        entry.Instructions.Add(new IR.Instructions.New(type) { Result = result, Span = function.Span });
        entry.Terminator = new IR.Instructions.Goto(build);
        this.DisposeArguments(function, entry);
        build.Unwind = failed;
        build.Instructions.Add(new IR.Instructions.Call(construct, [new LocalOperand(result), .. arguments]) { Span = function.Span });
        build.Terminator = new IR.Instructions.Return(new LocalOperand(result));
        failed.Caught = error;
        failed.Instructions.Add(new IR.Instructions.Abandon(new LocalOperand(result)));
        failed.Terminator = new IR.Instructions.Throw(new LocalOperand(error));
        _allocators.Add(constructor, function);
        return function;
    }

    /// <summary>A call takes [Owned] arguments even when it fails: without memory for the object nobody else disposes them.</summary>
    void DisposeArguments(Function function, IR.Block entry)
    {
        var owned = function.Parameters.Where(p => p.Type is StructType s && this.DisposeOf(s) is not null).ToList();
        if (owned.Count == 0) return;
        IR.Block noMemory = function.AddBlock();
        Local error = function.AddLocal("no_memory", ErrorType.Instance, LocalKind.Variable);
        entry.Unwind = noMemory;
        noMemory.Caught = error;
        foreach (Local parameter in Enumerable.Reverse(owned))
        {
            Local self = function.AddLocal($"{parameter.Name}_self", this.Program.Types.Borrow(parameter.Type));
            noMemory.Instructions.Add(new IR.Instructions.AddressOf(new Place(parameter)) { Result = self });
            noMemory.Instructions.Add(new IR.Instructions.Call(this.DisposeOf((StructType)parameter.Type)!, [new LocalOperand(self)]));
        }

        noMemory.Terminator = new IR.Instructions.Throw(new LocalOperand(error));
    }

    /// <summary>What Object.ToString does for a class that doesn't override it: the name of the class.</summary>
    public Function NameFunctionOf(ObjectType type, IType exact)
    {
        if (_names.TryGetValue(type, out Function? known)) return known;
        Function function = this.Methods.Synthetic($"{type.Name}_ToString", $"{type.DisplayName}.ToString()", this.Program.Types.String);
        function.AddParameter("self", this.Program.Types.Object);
        IR.Block block = function.AddBlock();
        string name = exact.ReflectionName.Replace("[[", "[", StringComparison.Ordinal).Replace("]]", "]", StringComparison.Ordinal).Replace("],[", ",", StringComparison.Ordinal);
        block.Terminator = new IR.Instructions.Return(new StringOperand(this.Program.Types.String, name));
        _names.Add(type, function);
        return function;
    }

    /// <summary>A method of a value type as its boxes run it: with the value in the box as this.</summary>
    public Function UnboxerOf(ClassType box, Function method)
    {
        if (_unboxers.TryGetValue((box, method), out Function? known)) return known;
        Function function = this.Methods.Synthetic($"{method.Name}_boxed", method.DisplayName, method.ReturnType);
        Local self = function.AddParameter("self", box);
        IR.Block block = function.AddBlock();
        IrType wanted = method.Parameters[0].Type;
        var value = new Place(new ValueRoot(new LocalOperand(self)), [new FieldProjection(box.BoxedValue!)]);
        // A stand-in may take the value itself.
        Local receiver = function.AddLocal("value", wanted is BorrowType ? this.Program.Types.Borrow(value.Type) : value.Type);
        block.Instructions.Add(wanted is BorrowType ? new IR.Instructions.AddressOf(value) { Result = receiver } : new IR.Instructions.Load(value) { Result = receiver });
        if (receiver.Type != wanted)
        {
            Local converted = function.AddLocal("as_enum", wanted);
            block.Instructions.Add(new IR.Instructions.Convert(new LocalOperand(receiver), receiver.Type, wanted) { Result = converted });
            receiver = converted;
        }

        var call = new IR.Instructions.Call(method, [new LocalOperand(receiver), .. method.Parameters.Skip(1).Select(p => new LocalOperand(function.AddParameter(p.Name, p.Type)))]);
        block.Instructions.Add(call);
        if (method.ReturnType != PrimitiveType.Void) call.Result = function.AddLocal("result", method.ReturnType);
        block.Terminator = new IR.Instructions.Return(call.Result is null ? null : new LocalOperand(call.Result));
        _unboxers.Add((box, method), function);
        return function;
    }

    /// <summary>Dispose of an [Owned] struct, or null.</summary>
    public Function? DisposeOf(StructType type) =>
        type.IsOwned && this.Types.TryOriginOf(type, out IType origin)
            && origin.GetMethods(static m => m.Name == "Dispose" && m.Parameters.Count == 0).FirstOrDefault() is { } dispose
            ? this.Methods.FunctionOf(dispose)
            : null;

    /// <summary>A function that calls a virtual method on its first argument: what a delegate of a virtual method holds.</summary>
    public Function VirtualCallerOf(IMethod method)
    {
        method = MethodTable.Canonical(method);
        if (_virtualCallers.TryGetValue(method, out Function? known)) return known;
        VirtualSlot slot = this.SlotOf(method);
        Function function = this.Methods.Synthetic($"{this.Methods.NameOf(method)}_virtual", slot.DisplayName, slot.Signature.Return);
        var operands = new List<Operand> { new LocalOperand(function.AddParameter("self", slot.Declaring)) };
        for (int i = 0; i < slot.Signature.Parameters.Count; i++) operands.Add(new LocalOperand(function.AddParameter($"p{i}", slot.Signature.Parameters[i])));
        IR.Block block = function.AddBlock();
        var call = new IR.Instructions.CallVirtual(slot, operands);
        block.Instructions.Add(call);
        if (slot.Signature.Return == PrimitiveType.Void)
        {
            block.Terminator = new IR.Instructions.Return(null);
        }
        else
        {
            call.Result = function.AddLocal("result", slot.Signature.Return);
            block.Terminator = new IR.Instructions.Return(new LocalOperand(call.Result));
        }

        _virtualCallers.Add(method, function);
        return function;
    }
}
