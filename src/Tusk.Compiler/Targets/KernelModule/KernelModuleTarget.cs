using Tusk.Compiler.IR;
using Tusk.Compiler.Lowering;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Targets;

/// <summary>
/// The program as a kernel module: NAME_tusk.c and the Kbuild file that makes NAME.ko of it, so that the module's other parts may be
/// C files beside it. Functions that C calls by name are declared in NAME.h.
/// </summary>
public static class KernelModuleTarget
{
    /// <param name="program">All of it.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <param name="isDebug">Keeps init and exit in the text section, where a debugger finds them.</param>
    /// <param name="calls">Gets the graph of the calls in the C; null where nobody asks for it.</param>
    public static IReadOnlyList<GeneratedFile> Emit(IrProgram program, DiagnosticSink diagnostics, bool isDebug = false, CallGraphRequest? calls = null)
    {
        try
        {
            var lowering = new ProgramLowering(program, TargetKind.KernelModule, diagnostics);
            ProgramContext context = lowering.Context;
            context.Include("linux/init.h");
            context.Include("linux/module.h");
            lowering.LowerFunctions();
            var entries = new EntryFunctions(context);
            List<CFunctionDefinition> exports = [.. entries.Exports()];
            List<CDeclaration> glue = [.. exports];
            if (program.Module is { } module)
            {
                glue.AddRange(new ModuleGlue(context).Functions(isModule: true, hasSections: !isDebug));
                glue.AddRange(ModuleInformation.Of(context, module));
            }
            else
            {
                List<CDeclaration> functions = [.. new ModuleGlue(context).Functions(isModule: false)];
                exports.AddRange(functions.OfType<CFunctionDefinition>().Where(static f => f.Storage is null));
                glue.AddRange(functions);
                glue.AddRange(ModuleInformation.Parameters(context));
            }
            bool hasHeader = exports.Count > 0;
            CDeclaration[] head =
            [
                new CComment("Made by Tusk from C#. SPDX-License-Identifier: " + (program.Module?.License.Contains("GPL", StringComparison.Ordinal) == false ? "MIT" : "GPL-2.0")),
                new CDefine("pr_fmt(fmt)", "KBUILD_MODNAME \": \" fmt"),
            ];
            CFile file = lowering.Assemble(program.Name + "_tusk.c", head, glue, hasHeader ? program.Name + ".h" : null);
            if (diagnostics.HasErrors) return [];
            var printed = Task.Run(() => CPrinter.Print(file));
            calls?.Receive(EmittedCalls.Of(lowering, calls));
            var files = new List<GeneratedFile> { new(file.Name, printed.Result), RuntimeHeader.File, Kbuild(program) };
            if (hasHeader) files.Add(Header(context, exports));
            return files;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            diagnostics.Report(new Diagnostic(Catalogue.InternalError, Location.None, [e.Message]));
            return [];
        }
    }

    /// <summary>Where a binding's types do not fit the header, the kernel's flags only give a warning.</summary>
    static GeneratedFile Kbuild(IrProgram program) => new("Kbuild",
        $"obj-m := {program.Name}.o\n{program.Name}-y := {program.Name}_tusk.o\nCFLAGS_{program.Name}_tusk.o := -Werror=int-conversion -Werror=incompatible-pointer-types\n");

    static GeneratedFile Header(ProgramContext context, List<CFunctionDefinition> exports)
    {
        string name = context.Program.Name + ".h";
        string guard = Names.Identifier(context.Program.Name).ToUpperInvariant() + "_H";
        var file = new CFile(name, [
            new CComment($"Functions of {context.Program.Name} that are written in C#. Made by Tusk."),
            new CIncludeGuard(guard),
            new CInclude("linux/types.h") { IsSeparated = true },
            .. exports.Select(static (f, i) => f.Prototype with { IsSeparated = i == 0 }),
        ]);
        return new GeneratedFile(name, CPrinter.Print(file, lines: false));
    }
}
