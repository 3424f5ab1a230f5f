using System.Collections.Immutable;
using Tusk.Compiler.Checks;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.Import;
using Tusk.Compiler.IR;
using Tusk.Compiler.Metadata;
using Tusk.Compiler.Passes;
using Tusk.Compiler.Reachability;
using Tusk.Compiler.Targets;
using Tusk.Diagnostics;

namespace Tusk.Compiler;

public enum TargetKind
{
    KernelModule,
    Host,

    /// <summary>A console program as a module that runs it when it is loaded; for tests, whose own module has the console.</summary>
    KernelProgram,
}

/// <summary>What to translate.</summary>
/// <param name="AssemblyPath">The compiled project, with its portable PDB beside it.</param>
/// <param name="References">Assemblies with bodies: Tusk.Linux or Tusk.Runtime, other libraries. The framework is found by itself.</param>
/// <param name="Target">Kernel module or native program.</param>
/// <param name="Name">Name of the module or program: a C identifier.</param>
public sealed record CompilationRequest(string AssemblyPath, IReadOnlyList<string> References, TargetKind Target, string Name)
{
    /// <summary>Source paths below this directory are written relative to it.</summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>Full name of the class that is the module, where the project has several (a driver and its tests); null: the only one.</summary>
    public string? ModuleClass { get; init; }

    /// <summary>Name of the pass after which to dump the IR, or "Import"; null for none.</summary>
    public string? DumpAfter { get; init; }

    /// <summary>Check the IR's invariants after every pass.</summary>
    public bool Verify { get; init; }

    /// <summary>Assemblies that are no files, by the paths under which this request names them; their portable PDBs are embedded.</summary>
    public IReadOnlyDictionary<string, byte[]> Images { get; init; } = ImmutableDictionary<string, byte[]>.Empty;

    /// <summary>Nobody waits for the result any more.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>A file of the output, by its path relative to the output folder.</summary>
public sealed record GeneratedFile(string Path, string Text);

/// <summary>Files is empty when some diagnostic is an error.</summary>
public sealed record CompilationResult(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<GeneratedFile> Files, string? Dump)
{
    /// <summary>The functions of a kernel module and what each calls; null for other targets, and where there are errors.</summary>
    public CallGraph? Calls { get; init; }

    public bool Success => !this.Diagnostics.Any(static d => d.Descriptor.Severity == Severity.Error);
}

/// <summary>The compiler from IL to C, as one call. Deterministic; writes nothing to disk.</summary>
public static class Compilation
{
    /// <summary>Translates an assembly. Never throws for bad input: it is a diagnostic.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static CompilationResult Translate(CompilationRequest request)
    {
        var sink = new DiagnosticSink();
        string? dump = null;
        IReadOnlyList<GeneratedFile> files = [];
        CallGraph? calls = null;
        try
        {
            using var workspace = new Workspace(request.AssemblyPath, request.References, request.ProjectDirectory, request.Images);
            var program = new IrProgram { Name = request.Name, IsKernelModule = request.Target == TargetKind.KernelModule };
            var symbols = new ProgramSymbols(program, workspace, request.Target);
            var discovery = new Discovery(symbols, sink);
            Roots.Find(symbols, discovery, sink, request.ModuleClass);
            if (!sink.HasErrors) discovery.Run(request.Cancellation);
            program.StaticConstructors.AddRange(discovery.OrderedStaticConstructors());
            if (!sink.HasErrors) AllChecks.Run(program, RemoveProvenChecks.ProvenIn(program, AllChecks.AskingForProofs(program)), sink, request.Cancellation);
            if (!sink.HasErrors || request.DumpAfter == "Import")
                Pipeline.Run(program, new PipelineOptions(sink) { Cancellation = request.Cancellation, Verify = request.Verify, DumpAfter = request.DumpAfter, Dump = text => dump = text });
            request.Cancellation.ThrowIfCancellationRequested();
            if (!sink.HasErrors)
                files = request.Target switch
                {
                    TargetKind.Host => HostTarget.Emit(program, sink),
                    TargetKind.KernelProgram => KernelProgramTarget.Emit(program, sink),
                    _ => KernelModuleTarget.Emit(program, sink, workspace.IsDebugBuild, new CallGraphRequest(DelegateTargets.In(program).Of, Wording.NameOf, graph => calls = graph)),
                };
        }
        catch (OperationCanceledException) when (request.Cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (AssemblyLoadException error)
        {
            sink.Report(error.Diagnostic);
        }
        catch (BadImageFormatException error)
        {
            sink.Report(new Diagnostic(Catalogue.UnreadableAssembly, new Location(request.AssemblyPath, 0, 0), [Path.GetFileName(request.AssemblyPath), error.Message.TrimEnd('.')]));
        }
        catch (Exception error) when (error is not OutOfMemoryException and not InsufficientExecutionStackException)
        {
            // The first line that is ours: the ones above it are in libraries.
            string? ours = error.StackTrace?.Split('\n').Select(static l => l.Trim()).FirstOrDefault(static l => l.StartsWith("at Tusk.", StringComparison.Ordinal));
            string place = ours?.Split(" in ")[0] ?? "";
            sink.Report(new Diagnostic(Catalogue.InternalError, Location.None, [$"{error.Message.TrimEnd('.')} {place}".TrimEnd()]));
        }

        return new CompilationResult(sink.Diagnostics, sink.HasErrors ? [] : files, dump) { Calls = sink.HasErrors ? null : calls };
    }
}
