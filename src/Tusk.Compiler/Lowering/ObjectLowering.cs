using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Objects: made, counted, tested, given to C and taken back.</summary>
sealed class ObjectLowering(FunctionScope scope)
{
    ProgramContext Context => scope.Context;

    public void Lower(New instruction)
    {
        if (this.Context.ModuleObject is { } module && module.Type == instruction.Type)
        {
            scope.Assign(module.Address);
            return;
        }

        if (instruction.Place is { } place)
        {
            // A static object has its type from the start.
            CExpression address = scope.Value(place);
            scope.Assign(instruction.Type.IsStatic || !this.Context.ObjectHeaders.IsTypeReadInPlace(instruction.Type) ? address : new CCall("tusk_place", address, ProgramContext.IdOf(instruction.Type)));
            return;
        }

        CType type = this.Context.Types.ObjectOf(instruction.Type);
        this.Allocated(instruction, instruction.Type, this.Context.ObjectHeaders.AreRead(instruction.Type)
            ? new CCall(Allocator("tusk_new", instruction), new CSizeOf(type), ProgramContext.IdOf(instruction.Type))
            : new CCall(Allocator("tusk_allocate_object", instruction), new CSizeOf(type)));
    }

    public void Lower(NewArray instruction)
    {
        CType array = this.Context.Types.ObjectOf(instruction.Type);
        CExpression length = scope.Value(instruction.Length);
        var offset = new CCall("offsetof", new CTypeArgument(array), new CName("elements"));
        var element = new CSizeOf(this.Context.Types.Of(instruction.Type.Element));
        this.Allocated(instruction, instruction.Type, this.Context.ObjectHeaders.AreRead(instruction.Type)
            ? new CCall(Allocator("tusk_new_array", instruction), offset, element, length, ProgramContext.IdOf(instruction.Type))
            : new CCall(Allocator("tusk_allocate_array", instruction), offset, element, length));
    }

    public void Lower(NewDelegate instruction)
    {
        CExpression target = scope.As(scope.Value(instruction.Target), instruction.Target.Type, this.Context.Program.Types.Object);
        CExpression number = this.Context.Delegates.NumberOf(instruction.Function);
        this.Allocated(instruction, instruction.Type, new CCall(Allocator("tusk_new_delegate", instruction), ProgramContext.IdOf(instruction.Type), number, target));
    }

    static string Allocator(string name, IAllocation allocation) => allocation.IsAtomic ? $"{name}_atomic" : name;

    /// <summary>Allocates into the result, or leaves with OutOfMemory.</summary>
    void Allocated(Instruction instruction, IrType type, CExpression allocation)
    {
        // A failed allocation leaves the result as it was: in a loop it may own the object of the round before.
        bool direct = instruction.Result is { Kind: LocalKind.Temporary, IsZeroed: false } result && this.Context.Types.Of(result.Type) == this.Context.Types.Of(type);
        CExpression target = direct ? new CName(scope.NameOf(instruction.Result!)) : scope.Scratch(this.Context.Types.Of(type));
        scope.Emit(new CAssignment(target, allocation));
        scope.FailIf(new CUnary(CUnaryOperator.Not, target), this.Context.Sites.Word(ImplicitError.OutOfMemory));
        if (!direct) scope.Assign(instruction.Result is { } local ? scope.As(target, type, local.Type) : target, Effects.ReadsMemory);
    }

    public void Lower(Abandon instruction)
    {
        // What a static object holds goes when the module has failed to load.
        if (instruction.Value.Type is ClassType { IsStatic: true }) return;
        CExpression value = scope.Value(instruction.Value);
        if (this.Context.Releases.Abandon(instruction.Value.Type, value) is { } call)
        {
            // Others may have it, or a weak reference that must learn that it has gone.
            bool isCounted = instruction.Value.Type is ClassType { IsPlaced: false } type && (type.MayBeKeptHalfMade || this.Context.Usage.HasWeakReferences && !type.HasOneOwner);
            scope.Emit(isCounted ? new CIf(new CCall("tusk_drop", value), [new CExpressionStatement(call)], []) : new CExpressionStatement(call));
        }

        if (instruction.Value.Type is ClassType { IsEmbedded: true } placed && this.Context.ObjectHeaders.IsTypeReadInPlace(placed)) scope.Emit(new CCall("tusk_displace", value));
    }

    public void Lower(TypeTest instruction) => scope.Assign(this.Context.TypeTests.Test(scope.Value(instruction.Value), instruction.Type));

    public void Lower(Reinterpret instruction) => scope.Assign(scope.ValueAs(instruction.Value, instruction.Type));

    public void Lower(Retain instruction)
    {
        if (this.AddressOf(instruction.Value) is { } address && this.Context.Releases.Retain(instruction.Value.Type, address) is { } call) scope.Emit(call);
    }

    public void Lower(Release instruction)
    {
        if (this.AddressOf(instruction.Value) is { } address && this.Context.Releases.Release(instruction.Value.Type, address) is { } call) scope.Emit(call);
    }

    /// <summary>A reference by its value, a struct by its address; null where there is nothing to count.</summary>
    CExpression? AddressOf(Operand operand) => operand switch
    {
        LocalOperand when operand.Type is StructType => new CUnary(CUnaryOperator.AddressOf, scope.Value(operand)),
        LocalOperand => scope.Value(operand),
        _ => null,
    };

    public void Lower(HandleConversion instruction)
    {
        CExpression value = scope.Value(instruction.Value);
        CType type = this.Context.Types.Of(instruction.Type);
        if (instruction.Kind == HandleKind.Weaken) value = new CCall("tusk_weaken", value);
        if (instruction.Kind == HandleKind.Strengthen) value = new CCall("tusk_strengthen", value);
        if (instruction.Kind == HandleKind.Leak && this.Context.Counted.Contains(instruction.Value.Type)) scope.Emit(new CCall("tusk_retain", value));
        scope.Assign(FunctionScope.Cast(type, value));
    }

    public void Lower(ContainerOf instruction)
    {
        var owner = (ClassType)instruction.Field.Owner;
        CType type = this.Context.Types.ObjectOf(owner);
        var member = new CName(TypeDefinitions.MemberName(instruction.Field));
        CType field = this.Context.Types.Of(instruction.Field.Type);
        CExpression address = FunctionScope.Cast(field.Pointer, scope.Value(instruction.Address));
        CExpression container = new CCall("container_of", address, new CTypeArgument(type), member);
        scope.Assign(instruction.Result is { } result ? scope.As(container, owner, result.Type) : container);
    }
}
