using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR;

/// <summary>Everything that is compiled: complete (closed world) once discovery has ended.</summary>
public sealed class IrProgram
{
    /// <summary>Name of the module or program: a C identifier.</summary>
    public required string Name { get; init; }

    /// <summary>A module for users, which runs on the kernel's small stacks; not a native program, nor one that a test runs as a module.</summary>
    public bool IsKernelModule { get; init; }

    /// <summary>Some of it may run where nothing may sleep. False until the pass AllocateByContext has found out.</summary>
    public bool HasAtomicCode { get; set; }
    public TypeTable Types { get; } = new();

    /// <summary>In order of discovery, which is deterministic.</summary>
    public List<Function> Functions { get; } = [];
    public List<StructType> Structs { get; } = [];
    public List<EnumType> Enums { get; } = [];

    /// <summary>Classes, interfaces and exception classes.</summary>
    public List<ClassType> Classes { get; } = [];
    public List<DelegateType> Delegates { get; } = [];
    public List<StaticField> Statics { get; } = [];
    public List<ConstantData> Data { get; } = [];

    /// <summary>Static constructors to run before anything else, in order of dependency.</summary>
    public List<Function> StaticConstructors { get; } = [];

    /// <summary>Headers that the C bindings ask for, sorted.</summary>
    public SortedSet<string> Headers { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the program starts: Main of a host program; constructor call of a module ("new Module").</summary>
    public Function? EntryPoint { get; set; }

    /// <summary>The Module class of a kernel module and what its attribute says.</summary>
    public ModuleDescription? Module { get; set; }

    /// <summary>
    /// Whether one object of the Module class is all there is, made by <see cref="EntryPoint"/>: it can be a static variable. A program that makes others
    /// of its own accord has it allocated.
    /// </summary>
    public bool HasStaticModule
    {
        get
        {
            if (this is not { Module: not null, EntryPoint: { CountsByHand: true, ReturnType: ClassType type } create }) return false;
            return !this.Functions.Exists(f => f.Blocks.Exists(b => b.Instructions.Exists(i =>
                i is CallInstruction call && call.Callees.Contains(create) || i is NewDelegate made && made.Function == create || i is New other && other.Type == type && f != create)));
        }
    }
}

/// <summary>What [Module] says.</summary>
public sealed record ModuleDescription(ClassType Class, string License, string? Author, string? Description, IReadOnlyList<string> Aliases, string? Version);
