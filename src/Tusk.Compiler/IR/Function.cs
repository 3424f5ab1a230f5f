using System.Collections.Immutable;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

/// <summary>Instructions that run one after another, then a terminator.</summary>
public sealed class Block(int id)
{
    public int Id { get; } = id;
    public List<Instruction> Instructions { get; } = [];
    public Terminator Terminator { get; set; } = new Instructions.Unreachable();

    /// <summary>Where an error thrown in this block goes; null: out of the function.</summary>
    public Block? Unwind { get; set; }

    /// <summary>Set in the block an unwind edge leads to: the local of <see cref="ErrorType"/> that has the error on entry.</summary>
    public Local? Caught { get; set; }

    /// <summary>What part of a try the block belongs to, the innermost; null: none, or the checks have run.</summary>
    public TryPart? Part { get; set; }

    public ImmutableArray<Block> Successors => this.Terminator.Successors;

    /// <summary>Some instruction, or the terminator, may take the unwind edge.</summary>
    public bool MayThrow => this.Terminator.MayThrow || this.Instructions.Exists(static i => i.MayThrow);

    public override string ToString() => $"b{this.Id}";
}

/// <summary>Whose code it is: decides which C# line is to blame for a failed check, and which checks apply.</summary>
public enum CodeOrigin
{
    /// <summary>The project being compiled.</summary>
    User,

    /// <summary>Tusk's own libraries and referenced ones.</summary>
    Library,

    /// <summary>The .NET base class library.</summary>
    Framework,

    /// <summary>Made by the compiler.</summary>
    Synthetic,
}

/// <summary>What a function does with a value of the user's type.</summary>
public enum UserCopy
{
    None,

    /// <summary>Its last argument goes to user memory as it is.</summary>
    Out,

    /// <summary>Its result comes from user memory as it is.</summary>
    In,

    /// <summary>Its result is a struct from outside, whose fields are validated one by one.</summary>
    Fields,
}

/// <summary>A monomorphic function.</summary>
public sealed class Function(string name, string displayName)
{
    readonly List<Local> _locals = [];
    int _nextBlock;

    /// <summary>A C identifier, unique in the program.</summary>
    public string Name { get; } = name;

    /// <summary>As C# calls it: <c>Namespace.Type.Method(int)</c>.</summary>
    public string DisplayName { get; } = displayName;
    public IrType ReturnType { get; set; } = PrimitiveType.Void;

    /// <summary>Parameters first, <c>this</c> the very first.</summary>
    public IReadOnlyList<Local> Locals => _locals;
    public List<Local> Parameters { get; } = [];

    /// <summary>Entry first; the order is the order of the source.</summary>
    public List<Block> Blocks { get; } = [];
    public Block Entry => this.Blocks[0];

    /// <summary>The trys of the body, inner ones first. Empty once the checks have run.</summary>
    public List<ErrorRegion> ErrorRegions { get; } = [];
    public CodeOrigin Origin { get; set; }
    public SourceSpan Span { get; set; }

    /// <summary>May return an error. True until the pipeline has computed it.</summary>
    public bool MayThrow { get; set; } = true;

    /// <summary>May return the error of a failed check that nobody has reported. True until the pipeline has computed it.</summary>
    public bool GivesUnreported { get; set; } = true;

    /// <summary>Dispose of a struct: what its first parameter refers to has nothing left afterwards.</summary>
    public bool IsDispose { get; init; }

    /// <summary>What it returns by ref, callers only read: <c>ref readonly</c>.</summary>
    public bool ReturnsReadOnly { get; init; }

    /// <summary>An instance constructor of C#, which new or another constructor calls.</summary>
    public bool IsConstructor { get; init; }

    /// <summary>[CopiesToUser], [CopiesFromUser], [GivesFields].</summary>
    public UserCopy UserCopy { get; init; }

    /// <summary>The body counts references by hand; the pass InsertReferenceCounts leaves it alone.</summary>
    public bool CountsByHand { get; set; }

    /// <summary>[MethodImpl(NoInlining)] or AggressiveInlining; null: the C compiler's choice.</summary>
    public bool? Inline { get; set; }

    /// <summary>[MaxDepth]: how many calls of it may be open at once; null where nothing is said.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>Set when C code calls the function: by address ([CCallback]) or by name ([CExport]).</summary>
    public CEntry? CEntry { get; set; }

    /// <summary>What a C# function pointer to the function holds; 0 where its address is not taken, or is that of a [CCallback].</summary>
    public int PointerNumber { get; set; }

    /// <summary>[CallbackOf]: the virtual method that is all this callback calls.</summary>
    public VirtualSlot? Forwards { get; set; }

    /// <summary>[WaitsForCallbacks]: it returns when no callback of its object runs any more.</summary>
    public bool WaitsForCallbacks { get; init; }

    /// <summary>[WaitsForLock]: it returns when nobody holds its object's lock.</summary>
    public bool WaitsForLock { get; init; }

    /// <summary>[OptionalCallback]: C does the same without it where it does nothing.</summary>
    public bool IsOptional { get; set; }

    /// <summary>The last parameter; locals that are already there are numbered anew.</summary>
    public Local AddParameter(string name, IrType type, bool isReadOnly = false)
    {
        var local = new Local(this.Parameters.Count, name, type, LocalKind.Parameter) { IsBorrowed = true, IsReadOnly = isReadOnly };
        _locals.Insert(this.Parameters.Count, local);
        this.Parameters.Add(local);
        this.Renumber();
        return local;
    }

    public Local AddLocal(string name, IrType type, LocalKind kind = LocalKind.Temporary)
    {
        var local = new Local(_locals.Count, name, type, kind);
        _locals.Add(local);
        return local;
    }

    public Block AddBlock()
    {
        Block block = this.NewBlock();
        this.Blocks.Add(block);
        return block;
    }

    /// <summary>A block with a fresh id that is not yet in <see cref="Blocks"/>.</summary>
    public Block NewBlock() => new(_nextBlock++);

    /// <summary>Removes locals that nothing mentions any more; the others are numbered anew.</summary>
    public void RemoveLocals(Predicate<Local> unused)
    {
        if (_locals.RemoveAll(l => l.Kind != LocalKind.Parameter && unused(l)) > 0) this.Renumber();
    }

    void Renumber()
    {
        for (int i = 0; i < _locals.Count; i++) _locals[i].Index = i;
    }

    public override string ToString() => this.DisplayName;
}

/// <summary>How C calls a function.</summary>
/// <param name="ExportName">The C name of a [CExport]; null for a [CCallback], which only has an address.</param>
/// <param name="Return">Exact C type of the return, where it is not the C# type's own.</param>
/// <param name="Parameters">Exact C types of the parameters, null where they are the C# types' own.</param>
/// <param name="OnError">[OnError]: what to return for an uncaught error; null: the errno, negative, or ERR_PTR for pointers.</param>
public sealed record CEntry(string? ExportName, string? Return, IReadOnlyList<string?> Parameters, Int128? OnError)
{
    /// <summary>[AtomicContext]: it runs in an interrupt.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>The interrupt is a device's or a clock's own: it may come while another interrupt's function runs that is only put off to a better time, never the other way round.</summary>
    public bool IsHard { get; init; }
}

/// <summary>A C function, inline function or function-like macro ([CFunction], [FormatFunction]).</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Header">The header to include; null when every module has it.</param>
/// <param name="Signature">As C# declares it.</param>
/// <param name="ParameterTypes">Exact C types to cast arguments to ([CType]), null where the C# type is right.</param>
/// <param name="Span">The declaration in C#.</param>
public sealed record CFunction(string Name, string? Header, Signature Signature, IReadOnlyList<string?> ParameterTypes, SourceSpan Span)
{
    /// <summary>Which parameters are pointers whose target is the C argument ([CLvalue]): the macro assigns to it. Empty: none.</summary>
    public IReadOnlyList<bool> Lvalues { get; init; } = [];

    /// <summary>[NeverSleeps]: it may be called while a spin lock is held.</summary>
    public bool NeverSleeps { get; init; }

    /// <summary>The macro that makes what the call makes of its argument's target an initialiser; null for none.</summary>
    public string? Initializer { get; init; }
}

/// <summary>A static field.</summary>
public sealed class StaticField(string name, string displayName, IrType type)
{
    public string Name { get; } = name;
    public string DisplayName { get; } = displayName;
    public IrType Type { get; } = type;
    public bool IsReadOnly { get; init; }
    public SourceSpan Span { get; init; }

    /// <summary>A constant initial value found by the pass PreinitializeStatics; null: zero.</summary>
    public ConstantValue? Initial { get; set; }

    /// <summary>Module parameter or other target-specific role, by name of its attribute; null for none.</summary>
    public ModuleParameter? Parameter { get; set; }
}

/// <summary>A module parameter behind a static field ([Parameter]).</summary>
/// <param name="Name">As given to insmod.</param>
/// <param name="Description">For modinfo.</param>
/// <param name="Mode">sysfs permissions, 0: not in sysfs.</param>
public sealed record ModuleParameter(string Name, string Description, int Mode)
{
    /// <summary>The field is readonly and nobody may write it in sysfs: it is set before the module begins, and stays.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>A value known at compile time, for initialisers.</summary>
public abstract record ConstantValue
{
    /// <summary>Whether it is what memory has that nothing was written to.</summary>
    public bool IsZero => this switch
    {
        ConstantOperand { Value: NullOperand or ZeroOperand } => true,
        ConstantOperand { Value: IntegerOperand integer } => integer.Value == 0,
        ConstantStruct structure => structure.Fields.Values.All(static v => v.IsZero),
        _ => false,
    };
}

public sealed record ConstantOperand(Operand Value) : ConstantValue;

/// <summary>What a macro of C makes of the variable itself, as in <c>.lock = __MUTEX_INITIALIZER(device.lock)</c>.</summary>
public sealed record ConstantInitializer(string Macro) : ConstantValue;

public sealed record ConstantStruct(StructType Type, IReadOnlyDictionary<Field, ConstantValue> Fields) : ConstantValue;

/// <summary>
/// What a virtual or interface method may be at run time. One slot for each method that is called virtually; the targets are
/// complete after discovery.
/// </summary>
public sealed class VirtualSlot(string displayName, Signature signature, ObjectType declaring)
{
    public string DisplayName { get; } = displayName;

    /// <summary>Without the receiver.</summary>
    public Signature Signature { get; } = signature;
    public ObjectType Declaring { get; } = declaring;
    public List<VirtualTarget> Targets { get; } = [];

    /// <summary>Discovery has ended: no target will be added.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>The function that runs for objects of exactly <paramref name="Class"/>.</summary>
public sealed record VirtualTarget(ObjectType Class, Function Function);
