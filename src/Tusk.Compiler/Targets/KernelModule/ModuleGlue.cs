using Tusk.Compiler.IR;
using Tusk.Compiler.Lowering;
using Tusk.CSource;

namespace Tusk.Compiler.Targets;

/// <summary>
/// module_init and module_exit: static constructors run, the Module object is made; on the way out it is destroyed, which
/// runs Dispose and gives up its fields in reverse, then what static fields refer to.
/// </summary>
sealed class ModuleGlue(ProgramContext context)
{
    static readonly CExpression Error = new CName("error");
    static readonly CExpression Module = new CName("tusk_module");

    string Name => context.Program.Name;

    /// <param name="isModule">Whether the program is the module, or C code has module_init and calls these functions.</param>
    /// <param name="hasSections">Whether the kernel may free the code of init once it has run.</param>
    public IEnumerable<CDeclaration> Functions(bool isModule, bool hasSections = false)
    {
        List<CStatement> release = [.. StaticReleases.Of(context), .. context.StaticObjects.Releases()];
        string? storage = isModule ? "static" : null;
        string init = isModule ? this.Name + "_init" : $"tusk_{this.Name}_init", exit = isModule ? this.Name + "_exit" : $"tusk_{this.Name}_exit";
        context.Names.Fix(init);
        context.Names.Fix(exit);
        if (isModule && context.ModuleObject is null) yield return new CVariable(this.ModuleType, "tusk_module", null) { IsSeparated = true };
        yield return new CFunctionDefinition(hasSections ? new CNamedType("int __init") : CType.Int, init, [], [.. this.Init(release)]) { Storage = storage, IsSeparated = true };
        List<CStatement> leave = [.. release];
        if (isModule && this.GiveUp() is { } call) leave.Insert(0, new CExpressionStatement(call));
        yield return new CFunctionDefinition(hasSections ? new CNamedType("void __exit") : CType.Void, exit, [], [.. leave]) { Storage = storage, IsSeparated = true };
        if (!isModule) yield break;
        yield return new CInvocation(new CCall("module_init", new CName(init))) { IsSeparated = true };
        yield return new CInvocation(new CCall("module_exit", new CName(exit)));
    }

    CExpression? GiveUp() =>
        context.ModuleObject is { } module ? context.Releases.Destroy(module.Type, module.Address) : context.Releases.Release(context.Program.EntryPoint!.ReturnType, Module);

    CType ModuleType => context.Types.Of(context.Program.EntryPoint!.ReturnType);

    IEnumerable<CStatement> Init(List<CStatement> release)
    {
        bool mayFail = context.Program.StaticConstructors.Any(static f => f.MayThrow) || context.Program.EntryPoint is { MayThrow: true };
        Function? create = context.Program.Module is null ? null : context.Program.EntryPoint;
        Shape? shape = create is null ? null : context.Shapes.Of(create);
        // Where the object is a static variable, nobody needs to be told where it is.
        bool isKept = context.ModuleObject is null;
        if (shape?.Kind == ReturnShape.Pair && isKept) yield return new CLocal(shape.Return, "created", null);
        if (mayFail)
        {
            yield return new CLocal(TypeLowering.Error, "error", null);
            yield return new CBlank();
        }
        foreach (Function constructor in context.Program.StaticConstructors)
        {
            CExpression call = new CCall(context.NameOf(constructor));
            yield return Do(constructor.MayThrow ? new CAssignment(Error, call) : call);
            if (constructor.MayThrow) yield return new CIf(Error, [new CGoto("failed")], []);
        }
        if (create is not null)
        {
            CExpression call = new CCall(context.NameOf(create));
            var created = new CName("created");
            if (shape!.Kind == ReturnShape.Pair)
            {
                if (isKept) yield return Do(new CAssignment(created, call));
                yield return Do(new CAssignment(Error, new CMember(isKept ? created : call, "error", false)));
                yield return new CIf(Error, [new CGoto("failed")], []);
                if (isKept) yield return Do(new CAssignment(Module, new CMember(created, "value", false)));
            }
            else yield return Do(isKept ? new CAssignment(Module, call) : call);
        }
        yield return new CReturn(new CInteger(0));
        if (!mayFail) yield break;
        yield return new CBlank();
        yield return new CLabel("failed");
        foreach (CStatement statement in release) yield return statement;
        if (context.Program.StaticConstructors.Append(create).Any(f => f?.GivesUnreported == true)) yield return Do(new CCall("tusk_explain", Error));
        yield return new CReturn(new CCall("tusk_to_errno", Error));
    }

    static CExpressionStatement Do(CExpression expression) => new(expression);
}
