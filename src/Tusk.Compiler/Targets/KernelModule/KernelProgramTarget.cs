using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Lowering;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Targets;

/// <summary>
/// A console program as a kernel module: NAME_tusk.c, whose module_init runs the static constructors and Main, and fails where an error
/// leaves them. Its console, its arguments and its memory are functions of another module (see TUSK_PROGRAM in tusk.h).
/// </summary>
public static class KernelProgramTarget
{
    static readonly CName Error = new("error");

    public static IReadOnlyList<GeneratedFile> Emit(IrProgram program, DiagnosticSink diagnostics)
    {
        try
        {
            var lowering = new ProgramLowering(program, TargetKind.KernelProgram, diagnostics);
            ProgramContext context = lowering.Context;
            context.Include("linux/init.h");
            context.Include("linux/module.h");
            lowering.LowerFunctions();
            List<CDeclaration> glue = [.. Functions(context)];
            CDeclaration[] head =
            [
                new CComment("Made by Tusk from C#. SPDX-License-Identifier: GPL-2.0"),
                new CDefine("TUSK_PROGRAM", null),
                new CDefine("pr_fmt(fmt)", "KBUILD_MODNAME \": \" fmt"),
            ];
            CFile file = lowering.Assemble(program.Name + "_tusk.c", head, glue);
            return diagnostics.HasErrors ? [] : [new GeneratedFile(file.Name, CPrinter.Print(file)), RuntimeHeader.File, RuntimeHeader.OfPrograms];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            diagnostics.Report(new Diagnostic(Catalogue.InternalError, Location.None, [e.Message]));
            return [];
        }
    }

    static IEnumerable<CDeclaration> Functions(ProgramContext context)
    {
        string init = context.Program.Name + "_init", exit = context.Program.Name + "_exit";
        context.Names.Fix(init);
        context.Names.Fix(exit);
        List<CStatement> release = [.. StaticReleases.Of(context)];
        yield return new CFunctionDefinition(CType.Int, init, [], [.. Init(context, release)]) { Storage = "static", IsSeparated = true };
        yield return new CFunctionDefinition(CType.Void, exit, [], [.. release]) { Storage = "static", IsSeparated = true };
        yield return new CInvocation(new CCall("module_init", new CName(init))) { IsSeparated = true };
        yield return new CInvocation(new CCall("module_exit", new CName(exit)));
        yield return new CInvocation(new CCall("MODULE_LICENSE", new CText("GPL"))) { IsSeparated = true };
    }

    static IEnumerable<CStatement> Init(ProgramContext context, List<CStatement> release)
    {
        IrProgram program = context.Program;
        Function main = program.EntryPoint!;
        ArrayType? array = main.Parameters is [{ Type: ArrayType type }, ..] ? type : null;
        if (array is not null) yield return new CLocal(context.Types.Of(array), "arguments", null);
        yield return new CLocal(TypeLowering.Error, Error.Name, new CInteger(0));
        yield return new CBlank();
        foreach (Function constructor in program.StaticConstructors)
        {
            CExpression call = new CCall(context.NameOf(constructor));
            yield return Do(constructor.MayThrow ? new CAssignment(Error, call) : call);
            if (constructor.MayThrow) yield return new CIf(Error, [new CGoto("failed")], []);
        }

        if (array is not null)
        {
            var offset = new CCall("offsetof", new CTypeArgument(context.Types.ObjectOf(array)), new CName("elements"));
            yield return Do(new CAssignment(new CName("arguments"), new CCall("tusk_arguments", new CName("tusk_console_argument_count"), new CName("tusk_console_arguments"), offset,
                ProgramContext.IdOf(array), ProgramContext.IdOf(program.Types.String))));
            yield return new CIf(new CUnary(CUnaryOperator.Not, new CName("arguments")), [Do(new CAssignment(Error, context.Sites.Word(ImplicitError.OutOfMemory))), new CGoto("failed")], []);
        }

        CExpression run = array is null ? new CCall(context.NameOf(main)) : new CCall(context.NameOf(main), new CName("arguments"));
        yield return context.Shapes.Of(main).Kind switch
        {
            ReturnShape.Plain => Do(run),
            ReturnShape.Pair => Do(new CAssignment(Error, new CMember(run, "error", false))),
            _ => Do(new CAssignment(Error, run)),
        };
        if (array is not null && context.Releases.Release(array, new CName("arguments")) is { } released) yield return Do(released);
        yield return new CIf(Error, [new CGoto("failed")], []);
        yield return new CReturn(new CInteger(0));
        yield return new CBlank();
        yield return new CLabel("failed");
        foreach (CStatement statement in release) yield return statement;
        yield return Do(new CCall("tusk_explain", Error));
        yield return new CReturn(new CCall("tusk_to_errno", Error));
    }

    static CExpressionStatement Do(CExpression expression) => new(expression);
}
