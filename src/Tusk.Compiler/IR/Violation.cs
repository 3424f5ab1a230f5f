namespace Tusk.Compiler.IR;

/// <summary>A broken invariant of docs/ir.md.</summary>
public sealed record Violation(Function Function, SourceSpan Span, string Text)
{
    public override string ToString() => $"{this.Function.DisplayName}: {this.Text}";
}
