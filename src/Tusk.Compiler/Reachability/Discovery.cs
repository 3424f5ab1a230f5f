using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.Import;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Compiler.Passes;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Reachability;

/// <summary>Why a function is compiled: who mentions it, and where.</summary>
/// <param name="From">The function that mentions it; null for a root.</param>
/// <param name="Span">Where in it.</param>
/// <param name="How">"calls", "creates", "takes the address of" …</param>
readonly record struct Reason(Function? From, SourceSpan Span, string How);

/// <summary>
/// Finds what is compiled: imports each function it reaches, folds it, and follows what is left. Virtual calls and the classes
/// that are created meet here, so the program is closed when it ends.
/// </summary>
sealed class Discovery(ProgramSymbols symbols, DiagnosticSink sink)
{
    readonly Queue<Function> _pending = [];
    readonly Dictionary<Function, Reason> _reasons = [];
    readonly List<VirtualSlot> _slots = [];
    readonly HashSet<VirtualSlot> _knownSlots = [];
    readonly List<ObjectType> _created = [];
    readonly HashSet<StructType> _ownedSeen = [];
    readonly HashSet<StaticField> _statics = [];
    readonly HashSet<(SourceSpan Span, Function Called)> _reported = [];
    readonly Dictionary<Function, IType> _staticConstructors = [];
    readonly PointersAcrossC _acrossC = new(symbols.Pointers);

    public IReadOnlyDictionary<Function, Reason> Reasons => _reasons;

    /// <summary>The static constructors that were reached, each after those it depends on.</summary>
    public List<Function> OrderedStaticConstructors()
    {
        var byType = _staticConstructors.ToDictionary(static p => p.Value, static p => p.Key);
        return StaticConstructorOrder.Of(_staticConstructors.Keys, field => byType.GetValueOrDefault(symbols.Methods.OriginOf(field).DeclaringType));
    }

    /// <summary>Makes a function a root and follows everything from it.</summary>
    public void Root(Function function, string how) => this.Reach(function, new Reason(null, function.Span, how));

    public void Root(StaticField field) => this.Static(field, null, SourceSpan.None);

    /// <summary>Imports until nothing new is found.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was found is not complete.</exception>
    public void Run(CancellationToken cancellation)
    {
        while (_pending.TryDequeue(out Function? function))
        {
            cancellation.ThrowIfCancellationRequested();
            if (function.Blocks.Count == 0 && symbols.Methods.TryMethodOf(function, out IMethod method))
            {
                BodyImporter.Import(symbols, function, method);
                this.StaticConstructorOf(method, function);
            }

            FoldConstants.Run(function);
            SimplifyControlFlow.Run(function);
            symbols.Program.Functions.Add(function);
            try
            {
                this.Scan(function);
            }
            catch (RefusedException refused)
            {
                this.Report(refused, new Reason(function, function.Span, "needs"));
            }
        }

        foreach ((RefusedException refused, Reason at) in _acrossC.Refusals()) this.Report(refused, at);
        symbols.Pointers.Complete();
        foreach (VirtualSlot slot in _slots) slot.IsClosed = true;
        foreach (DelegateType type in symbols.Program.Delegates) type.IsClosed = true;
    }

    void Reach(Function function, Reason reason)
    {
        if (symbols.TryRefusalOf(function, out RefusedException refused))
        {
            this.Report(refused, reason);
            return;
        }

        if (!_reasons.TryAdd(function, reason)) return;
        if (symbols.Target == TargetKind.KernelModule && symbols.Methods.TryMethodOf(function, out IMethod method) && BindingReader.Has((IEntity)method.MemberDefinition, "HostOnly"))
        {
            bool isText = method.DeclaringType.Namespace == "Tusk.Runtime.Text";
            // The steps by which one interpolated string is made are one thing to whoever wrote it.
            string name = SupportedFramework.NameOf(method);
            if (name.StartsWith("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler.", StringComparison.Ordinal)) name = "an interpolated string";
            this.Report(isText ? new RefusedException(Catalogue.Strings, name) : SupportedFramework.HostOnly(method), reason);
            return;
        }

        _pending.Enqueue(function);
    }

    void Scan(Function function)
    {
        if (function.CEntry is not null) _acrossC.Follow(function);
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                this.Follow(instruction, function);
                _acrossC.Follow(instruction, function);
                foreach (Operand operand in instruction.Operands) this.Follow(operand, function, instruction.Span);
                foreach (Place place in instruction.Places)
                    if (place.Root is StaticRoot root)
                        this.Static(root.Field, function, instruction.Span);
            }

            foreach (Operand operand in block.Terminator.Operands) this.Follow(operand, function, block.Terminator.Span);
        }
    }

    void Follow(Instruction instruction, Function function)
    {
        switch (instruction)
        {
            case Call call:
                this.Reach(call.Callee, new Reason(function, call.Span, "calls"));
                break;
            case CallVirtual call:
                this.Slot(call.Slot, function, call.Span);
                break;
            case New create:
                this.Created(create.Type, function, create.Span);
                break;
            case NewArray create:
                this.Created(create.Type, function, create.Span);
                this.Owned(create.Type.Element, function, create.Span);
                break;
            case NewDelegate create:
                this.Created(create.Type, function, create.Span);
                this.Target(create.Type, create.Function, hasTarget: true, function, create.Span);
                break;
        }
    }

    void Follow(Operand operand, Function function, SourceSpan span)
    {
        _acrossC.Follow(operand);
        switch (operand)
        {
            case DelegateOperand { Delegate: var type, Function: var target }:
                this.Created(type, function, span);
                bool takesSelf = target.Parameters.Count > type.Signature.Parameters.Count;
                this.Target(type, target, takesSelf, function, span);
                break;
            case FunctionOperand { Function: var target }:
                if (target.CEntry is null && !symbols.Pointers.Add(target))
                    throw new RefusedException(Catalogue.UnsupportedConstruct, "so many function pointers", "Use delegates, or a switch.");
                this.Reach(target, new Reason(function, span, "takes the address of"));
                break;
            case StringOperand { ConstantType: var type }:
                this.Created(type, function, span);
                break;
        }
    }

    void Target(DelegateType type, Function target, bool hasTarget, Function from, SourceSpan span)
    {
        if (!type.Targets.Any(t => t.Function == target)) type.Targets.Add(new DelegateTarget(target, hasTarget));
        this.Reach(target, new Reason(from, span, "makes a delegate of"));
    }

    void Slot(VirtualSlot slot, Function function, SourceSpan span)
    {
        if (!_knownSlots.Add(slot)) return;
        _slots.Add(slot);
        for (int i = 0; i < _created.Count; i++) this.Meet(slot, _created[i], function, span);
    }

    void Created(ObjectType type, Function function, SourceSpan span)
    {
        if (type.IsInstantiated) return;
        type.IsInstantiated = true;
        _created.Add(type);
        for (int i = 0; i < _slots.Count; i++) this.Meet(_slots[i], type, function, span);
        if (type is not ClassType c) return;
        this.Disposal(c, function, span);
        for (ClassType? ancestor = c; ancestor is not null; ancestor = ancestor.Base)
            foreach (Field field in ancestor.Fields)
                this.Owned(field.Type, function, span);
    }

    /// <summary>A slot and a class of which objects exist: what the call runs for them.</summary>
    void Meet(VirtualSlot slot, ObjectType type, Function function, SourceSpan span)
    {
        if (!Fits(slot.Declaring, type) || slot.Targets.Any(t => t.Class == type)) return;
        IType? exact = this.OriginOf(type);
        if (exact is null) return;
        IMethod method = symbols.MethodOf(slot);
        try
        {
            IMethod? found = type is IR.Types.ArrayType && method.DeclaringType.Kind == TypeKind.Interface
                ? ArrayMethods.Implementing(method, exact, symbols.Workspace.TypeSystem)
                : VirtualResolution.Resolve(method, exact);
            if (found is null || !((IMethod)found.MemberDefinition).HasBody)
                throw new RefusedException(Catalogue.InternalError, $"no implementation of {slot.DisplayName} in {type.DisplayName}");
            Function target = this.Implementation(type, exact, found);
            if (slot.Declaring is ClassType { IsInterface: true }) target = symbols.Adapters.Of(slot, target);
            slot.Targets.Add(new VirtualTarget(type, target));
            this.Reach(target, new Reason(function, span, "may call"));
        }
        catch (RefusedException refused)
        {
            this.Report(refused, new Reason(function, span, "may call"));
        }
    }

    Function Implementation(ObjectType type, IType exact, IMethod found)
    {
        bool isInherited = found.DeclaringTypeDefinition!.KnownTypeCode is KnownTypeCode.ValueType or KnownTypeCode.Enum;
        if (found.Name == "ToString" && (isInherited && exact.Kind != TypeKind.Enum || found.DeclaringTypeDefinition.KnownTypeCode == KnownTypeCode.Object))
            return symbols.NameFunctionOf(type, exact);
        if (type is DelegateType @delegate) return symbols.DelegateMethods.Of(@delegate, found);
        if (type is not ClassType { BoxedValue: not null } box) return symbols.Methods.FunctionOf(found);
        if (isInherited) return symbols.ValueTypes.Of(box, found);
        Function function = symbols.Methods.FunctionOf(found);
        return function.Parameters[0].Type is ObjectType ? function : symbols.UnboxerOf(box, function);
    }

    IType? OriginOf(ObjectType type) => type switch
    {
        StringType => symbols.Workspace.TypeSystem.FindType(KnownTypeCode.String),
        ClassType { Name: "tusk_object" } => symbols.Workspace.TypeSystem.FindType(KnownTypeCode.Object),
        NamedType named when symbols.Types.TryOriginOf(named, out IType origin) => origin,
        _ => symbols.Workspace.TypeSystem.FindType(KnownTypeCode.Array),
    };

    static bool Fits(ObjectType declaring, ObjectType type)
    {
        if (declaring.Name == "tusk_object" || declaring == type) return true;
        return declaring is ClassType c && c.IsImplementedBy(type);
    }

    /// <summary>Dispose of an IDisposable class runs when its last reference goes.</summary>
    void Disposal(ClassType type, Function function, SourceSpan span)
    {
        // C# copies values into boxes freely: who disposes of one does it by hand.
        if (type.BoxedValue is not null || !type.Interfaces.Any(static i => i.DisplayName == "System.IDisposable") || !symbols.Types.TryOriginOf(type, out IType origin)) return;
        IType disposable = symbols.Workspace.TypeSystem.FindType(KnownTypeCode.IDisposable);
        IMethod dispose = disposable.GetMethods(static m => m.Name == "Dispose").First();
        if (VirtualResolution.Resolve(dispose, origin) is not { } found) return;
        type.Dispose = symbols.Methods.FunctionOf(found);
        type.DisposesQuietly = BindingReader.Has(found.MemberDefinition, "QuietDispose");
        this.Reach(type.Dispose, new Reason(function, span, "releases"));
    }

    /// <summary>Dispose of an [Owned] struct in an object or array runs when its owner goes.</summary>
    void Owned(IrType type, Function function, SourceSpan span)
    {
        if (type is not StructType s || !_ownedSeen.Add(s)) return;
        if (symbols.DisposeOf(s) is { } dispose)
        {
            s.Dispose = dispose;
            this.Reach(s.Dispose, new Reason(function, span, "releases"));
        }

        foreach (Field field in s.Fields) this.Owned(field.Type, function, span);
    }

    void Static(StaticField field, Function? function, SourceSpan span)
    {
        if (!_statics.Add(field)) return;
        symbols.Program.Statics.Add(field);
        this.StaticConstructorOf(symbols.Methods.OriginOf(field).DeclaringType, function, span);
    }

    void StaticConstructorOf(IMethod method, Function function)
    {
        if (method.DeclaringTypeDefinition is { } definition && !IsBeforeFieldInit(definition) && !(method.IsConstructor && method.IsStatic))
            this.StaticConstructorOf(method.DeclaringType, function, function.Span);
    }

    void StaticConstructorOf(IType type, Function? function, SourceSpan span)
    {
        if (MethodTable.StaticConstructorOf(type) is not { } constructor) return;
        Function initializer = symbols.Methods.FunctionOf(constructor);
        _staticConstructors.TryAdd(initializer, type);
        this.Reach(initializer, new Reason(function, span, "initialises statics with"));
    }

    static bool IsBeforeFieldInit(ITypeDefinition definition) =>
        definition.MetadataToken.IsNil || definition.ParentModule is not MetadataModule module
        || module.MetadataFile.Metadata.GetTypeDefinition((System.Reflection.Metadata.TypeDefinitionHandle)definition.MetadataToken)
            .Attributes.HasFlag(System.Reflection.TypeAttributes.BeforeFieldInit);

    /// <summary>Reports at the nearest line of the user's own code, with the way from there as notes.</summary>
    void Report(RefusedException refused, Reason reason)
    {
        var notes = new List<Note>();
        Function? function = reason.From;
        SourceSpan span = reason.Span;
        string how = reason.How;
        Function? called = null;
        // Code that the C# compiler makes (records, async) has no lines; whoever uses it has.
        while (function is not null && (function.Origin != CodeOrigin.User || span.IsNone) && _reasons.TryGetValue(function, out Reason outer))
        {
            notes.Add(new Note(span.Location, $"{function.DisplayName} {how} it"));
            if (function.Origin == CodeOrigin.Framework) called = function;
            (function, span, how) = (outer.From, outer.Span, outer.How);
        }

        // One line, one framework method: the first thing that it runs into is enough.
        if (called is not null)
        {
            if (!_reported.Add((span, called))) return;
            if (symbols.Methods.TryMethodOf(called, out IMethod method) && SupportedFramework.Called(method) is { } known)
            {
                notes.Insert(0, new Note(Location.None, string.Format(System.Globalization.CultureInfo.InvariantCulture, refused.Descriptor.Message, [.. refused.Arguments])));
                refused = known;
            }
        }

        sink.Report(new Diagnostic(refused.Descriptor, span.Location, refused.Arguments) { Notes = notes });
    }
}
