using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ICSharpCode.Decompiler.Metadata;
using Tusk.Compiler.IR;

namespace Tusk.Compiler.Metadata;

/// <summary>What a portable PDB tells: the C# span of an IL offset and the names of local variables. Without a PDB it knows nothing.</summary>
sealed class DebugInformation : IDisposable
{
    readonly MetadataReaderProvider? _provider;
    readonly MetadataReader? _reader;
    readonly string? _projectDirectory;
    readonly Dictionary<int, (int Offset, SourceSpan Span)[]> _points = [];
    readonly Dictionary<DocumentHandle, string> _documents = [];

    public DebugInformation(PEFile file, string? projectDirectory)
    {
        _projectDirectory = projectDirectory;
        try
        {
            if (file.Reader.TryOpenAssociatedPortablePdb(file.FileName, static path => File.Exists(path) ? new MemoryStream(File.ReadAllBytes(path)) : null, out _provider, out _))
                _reader = _provider?.GetMetadataReader();
        }
        catch (Exception error) when (error is BadImageFormatException or IOException)
        {
            _reader = null;
        }
    }

    /// <summary>The span of the statement that the instruction at the offset belongs to.</summary>
    public SourceSpan SpanAt(MethodDefinitionHandle method, int offset)
    {
        SourceSpan best = SourceSpan.None;
        foreach ((int start, SourceSpan span) in this.PointsOf(method))
        {
            if (start > offset && !best.IsNone) break;
            best = span;
            if (start > offset) break;
        }

        return best;
    }

    /// <summary>The names of the method's local variables by slot.</summary>
    public IReadOnlyDictionary<int, string> LocalNames(MethodDefinitionHandle method)
    {
        var names = new Dictionary<int, string>();
        if (_reader is null) return names;
        foreach (LocalScopeHandle scope in _reader.GetLocalScopes(method))
        {
            foreach (LocalVariableHandle handle in _reader.GetLocalScope(scope).GetLocalVariables())
            {
                LocalVariable variable = _reader.GetLocalVariable(handle);
                if (!variable.Attributes.HasFlag(LocalVariableAttributes.DebuggerHidden)) names.TryAdd(variable.Index, _reader.GetString(variable.Name));
            }
        }

        return names;
    }

    public void Dispose() => _provider?.Dispose();

    (int Offset, SourceSpan Span)[] PointsOf(MethodDefinitionHandle method)
    {
        if (_reader is null) return [];
        int row = MetadataTokens.GetRowNumber(method);
        if (_points.TryGetValue(row, out var points)) return points;
        points = row > _reader.MethodDebugInformation.Count ? [] :
        [
            .. _reader.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints()
                .Where(static p => !p.IsHidden)
                .Select(p => (p.Offset, new SourceSpan(this.PathOf(p.Document), p.StartLine, p.StartColumn, p.EndLine, p.EndColumn))),
        ];
        _points.Add(row, points);
        return points;
    }

    string PathOf(DocumentHandle handle)
    {
        if (_documents.TryGetValue(handle, out string? path)) return path;
        path = _reader!.GetString(_reader.GetDocument(handle).Name);
        if (_projectDirectory is not null && Path.IsPathRooted(path))
        {
            string relative = Path.GetRelativePath(_projectDirectory, path);
            if (!relative.StartsWith("..", StringComparison.Ordinal)) path = relative;
        }

        _documents.Add(handle, path);
        return path;
    }
}
