using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ICSharpCode.Decompiler.Metadata;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>An assembly of the program can't be loaded; carries what to tell the user.</summary>
sealed class AssemblyLoadException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>Finds and opens the program's assemblies by simple name: the given references first, then the framework. Those that are in memory need no file.</summary>
sealed class AssemblyFiles : IAssemblyResolver
{
    readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, MetadataFile?> _files = new(StringComparer.OrdinalIgnoreCase);

    readonly IReadOnlyDictionary<string, byte[]> _images;

    public AssemblyFiles(IEnumerable<string> references, IReadOnlyDictionary<string, byte[]> images)
    {
        _images = images;
        foreach (string path in references) _paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
    }

    /// <exception cref="AssemblyLoadException">The file is missing, truncated or not a .NET assembly.</exception>
    public PEFile Open(string path)
    {
        try
        {
            // In memory, so that a build may replace the file while the compiler runs.
            return new PEFile(path, new MemoryStream(_images.TryGetValue(path, out byte[]? image) ? image : File.ReadAllBytes(path)), PEStreamOptions.PrefetchEntireImage, MetadataReaderOptions.None);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException or UnauthorizedAccessException or MetadataFileNotSupportedException
            or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw new AssemblyLoadException(new Diagnostic(Catalogue.UnreadableAssembly, new Location(path, 0, 0), [Path.GetFileName(path), FirstLine(error.Message)]));
        }
    }

    public bool Exists(string path) => _images.ContainsKey(path) || File.Exists(path);

    public MetadataFile? Resolve(IAssemblyReference reference) => this.Resolve(reference.Name);

    public MetadataFile? Resolve(string name)
    {
        lock (_files)
        {
            if (_files.TryGetValue(name, out MetadataFile? file)) return file;
            if (!_paths.TryGetValue(name, out string? path)) path = Path.Combine(DotnetInstallation.FrameworkDirectory ?? "", name + ".dll");
            file = this.Exists(path) ? this.Open(path) : null;
            _files.Add(name, file);
            return file;
        }
    }

    public MetadataFile? ResolveModule(MetadataFile mainModule, string moduleName) => null;

    public Task<MetadataFile?> ResolveAsync(IAssemblyReference reference) => Task.FromResult(this.Resolve(reference));

    public Task<MetadataFile?> ResolveModuleAsync(MetadataFile mainModule, string moduleName) => Task.FromResult<MetadataFile?>(null);

    public IDisposable BeginSnapshot() => new Snapshot();

    static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('.', '\r');

    /// <summary>Files never change here once opened.</summary>
    sealed class Snapshot : IDisposable
    {
        public void Dispose() { }
    }
}
