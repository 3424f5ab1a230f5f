using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>The whole program as one C file; a target adds its entry points.</summary>
sealed class ProgramLowering
{
    readonly List<CDeclaration> _functions = [];

    public ProgramLowering(IrProgram program, TargetKind target, DiagnosticSink diagnostics)
    {
        this.Context = new ProgramContext(program, target, diagnostics);
        foreach (string header in program.Headers) this.Context.Include(header);
        foreach (Function function in program.Functions)
            if (function.CEntry?.ExportName is { } exported)
                this.Context.Names.Fix(exported);
        TypeNumbering.Assign(program, this.Context.Errors.All);
    }

    public ProgramContext Context { get; }

    /// <summary>Every function with a body, once the file is assembled.</summary>
    public IReadOnlyList<CFunctionDefinition> Definitions { get; private set; } = [];

    /// <summary>Those of them that C calls.</summary>
    public IReadOnlyList<CFunctionDefinition> Entries { get; private set; } = [];

    /// <summary>Lowers every function. Entry points of the target are added after it, then <see cref="Assemble"/> makes the file.</summary>
    public void LowerFunctions()
    {
        // Statics and functions have their names before any local could take one.
        foreach (StaticField field in this.Context.Program.Statics) this.Context.NameOf(field);
        foreach (Function function in this.Context.Program.Functions) this.Context.NameOf(function);
        Dictionary<Function, LocalUsage> usages = SideBySide.Map(this.Context.Program, f => new LocalUsage(new ControlFlow(f), this.Context.Counted));
        foreach (Function function in this.Context.Program.Functions) _functions.Add(FunctionLowering.Lower(this.Context, function, usages[function]));
    }

    public CFile Assemble(string fileName, IEnumerable<CDeclaration> head, IEnumerable<CDeclaration> entries, string? ownHeader = null)
    {
        ProgramContext context = this.Context;
        List<CDeclaration> own = [.. entries];
        List<CDeclaration> statics = [.. context.Program.Statics.Select(f => ConstantLowering.Static(context, f)), .. context.Program.Data.Select(d => ConstantLowering.Table(context, d))];
        // Releases may need Dispose functions and more releases; dispatch may too.
        context.Releases.Complete();
        context.Dispatch.Complete();
        context.Releases.Finish();
        List<CFunctionDefinition> callbacks = [.. new EntryFunctions(context).Callbacks()];
        List<CDeclaration> errors = [.. new ErrorTables(context).Definitions()];
        List<CDeclaration> objects = [.. context.StaticObjects.Definitions, .. context.ModuleObject is { } module ? [module.Definition] : Array.Empty<CDeclaration>()];
        List<CFunctionDefinition> made = [.. context.TypeTests.Functions, .. context.EnumNames.Functions, .. context.Dispatch.Functions, .. context.Releases.Functions];
        this.Entries = [.. callbacks, .. own.OfType<CFunctionDefinition>()];
        this.Definitions = [.. made, .. _functions.OfType<CFunctionDefinition>(), .. this.Entries];
        List<CFunctionDefinition> prototypes = [.. made.Concat(callbacks).Select(static f => f.Prototype), .. context.Program.Functions.Select(f => FunctionLowering.Prototype(context, f))];
        IReadOnlyList<CDeclaration> types = new TypeDefinitions(context.Types).Make();
        List<CDeclaration> results = [.. context.Shapes.Results.Select(r => new CStruct(r.Tag, [new CField(r.Value, "value"), new CField(TypeLowering.Error, "error")]) { IsSeparated = true })];
        return new CFile(fileName, [
            .. head,
            .. context.Sites.OnlyError is { } error ? [new CDefine("TUSK_ONE_SITE", CPrinter.Print(error))] : Array.Empty<CDeclaration>(),
            .. context.Program.HasAtomicCode ? [new CDefine("TUSK_ATOMIC", null)] : Array.Empty<CDeclaration>(),
            .. context.Usage.HasWeakReferences ? [new CDefine("TUSK_WEAK", null)] : Array.Empty<CDeclaration>(),
            .. context.Headers.Select(static h => new CInclude(h)),
            new CInclude("tusk.h", IsLocal: true),
            .. ownHeader is null ? Array.Empty<CDeclaration>() : [new CInclude(ownHeader, IsLocal: true)],
            .. this.Ids(),
            .. types,
            .. results,
            .. context.Strings.Definitions(context.Program.Types.String.TypeId, context.Usage.ReadsCharacters),
            .. Separated(prototypes),
            .. context.Delegates.Definitions,
            .. Separated(statics),
            .. context.Sites.Definitions,
            .. objects,
            .. made,
            .. errors,
            .. _functions,
            .. callbacks,
            .. own,
        ]);
    }

    /// <summary>Enumerators for the ids of types, exception classes and delegate functions.</summary>
    IEnumerable<CDeclaration> Ids()
    {
        IrProgram program = this.Context.Program;
        IEnumerable<ObjectType> objects = program.Classes.Where(static c => !c.IsException && !c.IsInterface).Cast<ObjectType>()
            .Append(program.Types.String).Concat(program.Types.Arrays).Concat(program.Delegates).OrderBy(static t => t.TypeId);
        yield return Enumerators(objects.Select(static t => new CEnumerator(ProgramContext.IdNameOf(t), t.TypeId)));
        yield return Enumerators(this.Context.Errors.All.OrderBy(static t => t.TypeId).Select(static t => new CEnumerator(ProgramContext.IdNameOf(t), t.TypeId)));
        List<CEnumerator> numbers = [.. this.Context.Delegates.Numbers.Select(static (name, i) => new CEnumerator(name, i + 1))];
        if (numbers.Count > 0) yield return Enumerators(numbers);
    }

    static CEnum Enumerators(IEnumerable<CEnumerator> members) => new(null, [.. members]) { IsSeparated = true };

    static IEnumerable<CDeclaration> Separated(IEnumerable<CDeclaration> declarations) => declarations.Select(static (d, i) => i == 0 ? d with { IsSeparated = true } : d);
}
