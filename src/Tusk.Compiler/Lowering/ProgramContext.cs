using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Lowering;

/// <summary>What the parts of lowering share while one program is lowered.</summary>
sealed class ProgramContext
{
    readonly Dictionary<Function, string> _functions = [];
    readonly Dictionary<StaticField, string> _statics = [];
    readonly Dictionary<ConstantData, string> _data = [];

    public ProgramContext(IrProgram program, TargetKind target, DiagnosticSink diagnostics)
    {
        this.Program = program;
        this.Target = target;
        this.Diagnostics = diagnostics;
        this.Types = new TypeLowering(this.Names);
        this.Shapes = new Shapes(this.Types);
        this.Usage = ProgramUsage.Of(program);
        this.Counted = new CountedTypes(target, this.Usage.Created);
        this.Errors = new ErrorClasses(program);
        this.Strings = new StringLiterals(this.Names);
        this.Delegates = new DelegateLowering(this);
        this.Sites = new CheckSites(this);
        this.Releases = new ReleaseFunctions(this);
        this.ObjectHeaders = new ObjectHeaders(this);
        this.Dispatch = new DispatchFunctions(this);
        this.TypeTests = new TypeTests(this);
        this.EnumNames = new EnumNames(this);
        this.StaticObjects = new StaticObjects(this);
        this.ModuleObject = ModuleObject.Of(this);
    }

    public IrProgram Program { get; }
    public TargetKind Target { get; }
    public DiagnosticSink Diagnostics { get; }
    public Names Names { get; } = new();
    public TypeLowering Types { get; }
    public Shapes Shapes { get; }
    public ErrorClasses Errors { get; }
    public ProgramUsage Usage { get; }
    public CountedTypes Counted { get; }
    public ObjectHeaders ObjectHeaders { get; }
    public StringLiterals Strings { get; }
    public DelegateLowering Delegates { get; }
    public CheckSites Sites { get; }
    public ReleaseFunctions Releases { get; }
    public DispatchFunctions Dispatch { get; }
    public TypeTests TypeTests { get; }
    public EnumNames EnumNames { get; }

    public StaticObjects StaticObjects { get; }

    /// <summary>The module's object, where it is a static variable.</summary>
    public ModuleObject? ModuleObject { get; }

    /// <summary>Functions whose address C code takes; the target makes a thunk for each.</summary>
    public List<Function> Callbacks { get; } = [];
    public SortedSet<string> Headers { get; } = new(StringComparer.Ordinal);

    public string NameOf(Function function)
    {
        if (!_functions.TryGetValue(function, out string? name)) _functions.Add(function, name = this.Global(function.Name));
        return name;
    }

    public string NameOf(StaticField field)
    {
        if (!_statics.TryGetValue(field, out string? name)) _statics.Add(field, name = this.Global(field.Name));
        return name;
    }

    public string NameOf(ConstantData data)
    {
        if (!_data.TryGetValue(data, out string? name)) _data.Add(data, name = this.Global(data.Name));
        return name;
    }

    /// <summary>The C function that C code calls for a callback.</summary>
    public string ThunkOf(Function function)
    {
        if (function.CEntry?.ExportName is { } exported) return exported;
        if (!this.Callbacks.Contains(function)) this.Callbacks.Add(function);
        return this.NameOf(function) + "_callback";
    }

    /// <summary>File-level names of the kernel are lower case; ours have an upper-case letter or the program's name in them.</summary>
    string Global(string name) => this.Names.Claim(name.Any(char.IsAsciiLetterUpper) ? name : $"{this.Program.Name}_{name}");

    public void Include(string? header)
    {
        if (header is not null) this.Headers.Add(header);
    }

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object[] arguments) => this.Diagnostics.Report(descriptor, span, arguments);

    /// <summary>The enumerator that stands for a class, array, delegate or exception class in the output.</summary>
    public static CExpression IdOf(ObjectType type) => new CName(IdNameOf(type));

    public static string IdNameOf(ObjectType type) => Names.Identifier(type.Name) + "_id";
}
