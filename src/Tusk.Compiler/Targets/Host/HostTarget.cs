using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Lowering;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Targets;

/// <summary>
/// The program as a native one: NAME.c with a C main. Compile with gcc -std=gnu11 -fno-strict-aliasing -fwrapv.
/// </summary>
public static class HostTarget
{
    /// <summary>The exit code of a program that an uncaught exception ended, as the .NET host has it.</summary>
    const int UncaughtExitCode = 134;

    public static IReadOnlyList<GeneratedFile> Emit(IrProgram program, DiagnosticSink diagnostics)
    {
        try
        {
            var lowering = new ProgramLowering(program, TargetKind.Host, diagnostics);
            lowering.LowerFunctions();
            CDeclaration[] head =
            [
                new CComment("Made by Tusk from C#. SPDX-License-Identifier: MIT OR GPL-2.0-only"),
                new CDefine("TUSK_NAME", CLiteral.Quote(program.Name)),
            ];
            CDeclaration main = Main(lowering.Context);
            CFile file = lowering.Assemble(program.Name + ".c", head, [main]);
            return diagnostics.HasErrors ? [] : [new GeneratedFile(file.Name, CPrinter.Print(file)), RuntimeHeader.File, RuntimeHeader.OfPrograms];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            diagnostics.Report(new Diagnostic(Catalogue.InternalError, Location.None, [e.Message]));
            return [];
        }
    }

    static CFunctionDefinition Main(ProgramContext context)
    {
        IrProgram program = context.Program;
        var body = new List<CStatement>();
        foreach (Function constructor in program.StaticConstructors) body.AddRange(Run(context, constructor, null));
        var code = new CName("code");
        bool takesArguments = false;
        CExpressionStatement? release = null;
        if (program.EntryPoint is { } entry)
        {
            if (entry.Parameters is [{ Type: ArrayType array }, ..])
            {
                takesArguments = true;
                var arguments = new CName("arguments");
                body.Add(Do(new CAssignment(arguments, Arguments(context, array))));
                if (context.Releases.Release(array, arguments) is { } call) release = new CExpressionStatement(call);
                body.AddRange(Run(context, entry, arguments, release));
                if (release is not null) body.Add(release);
            }
            else
            {
                body.AddRange(Run(context, entry, null));
            }
        }
        body.AddRange(StaticReleases.Of(context));
        // The leak sanitizer ends the process without it.
        body.Add(Flush());
        body.Add(new CReturn(code));
        CParameter[] parameters = takesArguments ? [new(CType.Int, "count"), new(CType.Char.Pointer.Pointer, "texts")] : [];
        CLocal[] locals = takesArguments ? [new(context.Types.Of(program.EntryPoint!.Parameters[0].Type), "arguments", null)] : [];
        return new CFunctionDefinition(CType.Int, "main", [.. parameters], [
            new CLocal(CType.Int, "code", new CInteger(0)),
            .. locals,
            new CLocal(TypeLowering.Error, "error", null) { Attribute = "__maybe_unused" },
            new CBlank(),
            .. body,
        ]) { Storage = null, IsSeparated = true };
    }

    static CCall Arguments(ProgramContext context, ArrayType type)
    {
        var offset = new CCall("offsetof", new CTypeArgument(context.Types.ObjectOf(type)), new CName("elements"));
        return new("tusk_arguments", new CName("count"), new CName("texts"), offset, ProgramContext.IdOf(type), ProgramContext.IdOf(context.Program.Types.String));
    }

    /// <summary>Calls a function of the program; an error that leaves it ends the process.</summary>
    static IEnumerable<CStatement> Run(ProgramContext context, Function function, CExpression? argument, CStatement? release = null)
    {
        Shape shape = context.Shapes.Of(function);
        CExpression call = argument is null ? new CCall(context.NameOf(function)) : new CCall(context.NameOf(function), argument);
        var error = new CName("error");
        var code = new CName("code");
        switch (shape.Kind)
        {
            case ReturnShape.Plain when function.ReturnType == PrimitiveType.Void: yield return Do(call); yield break;
            case ReturnShape.Plain: yield return Do(new CAssignment(code, new CCast(CType.Int, call))); yield break;
            case ReturnShape.Pair:
                string name = "returned_" + context.NameOf(function);
                yield return new CLocal(shape.Return, name, call);
                yield return Do(new CAssignment(error, new CMember(new CName(name), "error", false)));
                yield return Do(new CAssignment(code, new CCast(CType.Int, new CMember(new CName(name), "value", false))));
                break;
            default: yield return Do(new CAssignment(error, call)); break;
        }
        CStatement[] released = release is null ? [] : [release];
        yield return new CIf(error,
        [
            .. released,
            Flush(),
            Do(new CCall("fprintf", new CName("stderr"), new CText("Unhandled exception. %s: %s\n"), new CCall("tusk_error_name", error),
                new CMember(new CCall("tusk_error_text", error), "utf8", true))),
            Do(new CCall("exit", new CInteger(UncaughtExitCode))),
        ], []);
    }

    static CExpressionStatement Flush() => Do(new CCall("fflush", new CName("NULL")));

    static CExpressionStatement Do(CExpression expression) => new(expression);
}
