using Tusk.Diagnostics;

namespace Tusk.Compiler.IR;

/// <summary>A stretch of C# source, as the PDB's sequence points give it. Lines and columns count from 1.</summary>
/// <param name="File">Path of the C# file, relative to the project where it is below it.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>No C# source: glue that the compiler made, or a library without PDB.</summary>
    public static readonly SourceSpan None = new("", 0, 0, 0, 0);

    public bool IsNone => Line == 0;

    /// <summary>Where a diagnostic points to.</summary>
    public Location Location => this.IsNone ? Location.None : new(File, Line, Column, EndLine, EndColumn);

    public override string ToString() => IsNone ? "<no source>" : $"{File}({Line},{Column})";
}
