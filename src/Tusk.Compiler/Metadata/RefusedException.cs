using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// Something outside the subset. Import turns it into a call that discovery reports, with the C# line, only if the code is
/// reachable; so framework code may mention what it never runs.
/// </summary>
sealed class RefusedException(DiagnosticDescriptor descriptor, params object[] arguments) : Exception(descriptor.Title)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
