using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tusk.Compiler;
using Tusk.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using Location = Microsoft.CodeAnalysis.Location;

namespace Tusk.Analyzers;

/// <summary>
/// What the compiler says of one state of a module's sources. Made once, by the first who asks for a file, while others wait; one that is cancelled is made again by the next.
/// </summary>
sealed class ModuleAnalysis
{
    // An editor makes several compilations of the same sources, one a question, and has few modules open.
    const int Remembered = 4;
    static readonly Lock RecentLock = new();
    static readonly LinkedList<ModuleAnalysis> Recent = [];

    readonly SemaphoreSlim _turn = new(1);
    readonly SourceState _state;
    readonly ModuleSettings _settings;

    // Large, and of no use once the answer is known.
    CSharpCompilation? _compilation;
    IReadOnlyDictionary<SyntaxTree, ImmutableArray<Diagnostic>> _found = ImmutableDictionary<SyntaxTree, ImmutableArray<Diagnostic>>.Empty;

    ModuleAnalysis(CSharpCompilation compilation, SourceState state, ModuleSettings settings)
    {
        _compilation = compilation;
        _state = state;
        _settings = settings;
    }

    public static ModuleAnalysis Of(CSharpCompilation compilation, ModuleSettings settings)
    {
        SourceState state = SourceState.Of(compilation);
        lock (RecentLock)
        {
            ModuleAnalysis analysis = Recent.FirstOrDefault(a => a._settings == settings && a._state.Equals(state)) ?? new(compilation, state, settings);
            Recent.Remove(analysis);
            Recent.AddFirst(analysis);
            if (Recent.Count > Remembered) Recent.RemoveLast();
            return analysis;
        }
    }

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ImmutableArray<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation)
    {
        _turn.Wait(cancellation);
        try
        {
            if (_compilation is not null)
            {
                _found = this.Find(_compilation, cancellation);
                _compilation = null;
            }

            return _found.TryGetValue(tree, out ImmutableArray<Diagnostic> diagnostics) ? diagnostics : [];
        }
        finally
        {
            _turn.Release();
        }
    }

    IReadOnlyDictionary<SyntaxTree, ImmutableArray<Diagnostic>> Find(CSharpCompilation compilation, CancellationToken cancellation)
    {
        try
        {
            return new DiagnosticPlaces(compilation, new DescriptorSet(_settings.Pages)).ByFile(this.Translate(compilation, cancellation));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // An analyzer that throws is switched off by its host, and then nothing is checked.
            Tusk.Diagnostics.Diagnostic failure = new(Catalogue.InternalError, Tusk.Diagnostics.Location.None, [error.Message.TrimEnd('.')]);
            Location start = Location.Create(compilation.SyntaxTrees[0], default);
            return new Dictionary<SyntaxTree, ImmutableArray<Diagnostic>> { [start.SourceTree!] = [Diagnostic.Create(DescriptorSet.WithoutPages[failure.Id], start, $"{failure.Message} {failure.Advice}")] };
        }
    }

    IReadOnlyList<Tusk.Diagnostics.Diagnostic> Translate(CSharpCompilation compilation, CancellationToken cancellation)
    {
        if (EmittedAssembly.Of(compilation, cancellation) is not { } image || ModuleReferences.Of(compilation, cancellation) is not { } references) return [];
        string path = compilation.AssemblyName + ".dll";
        CompilationRequest request = new(path, [.. references.Paths, _settings.RuntimeAssembly], TargetKind.KernelModule, _settings.ModuleName)
        {
            Images = new Dictionary<string, byte[]>(references.Images) { [path] = image },
            Cancellation = cancellation,
        };
        return DeepStack.Run(() => Tusk.Compiler.Compilation.Translate(request)).Diagnostics;
    }
}
