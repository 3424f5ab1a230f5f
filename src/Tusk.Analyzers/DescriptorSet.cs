using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tusk.Diagnostics;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Tusk.Analyzers;

/// <summary>The catalogue as Roslyn knows descriptors.</summary>
sealed class DescriptorSet
{
    public static readonly DescriptorSet WithoutPages = new("");

    readonly Dictionary<string, DiagnosticDescriptor> _byId;

    /// <param name="pages">The folder of the pages that help links lead to; empty for no links.</param>
    public DescriptorSet(string pages)
    {
        _byId = Catalogue.All.Values.ToDictionary(static d => d.Id, d => Make(d, pages));
        this.All = [.. _byId.Values.OrderBy(static d => d.Id, StringComparer.Ordinal)];
    }

    public ImmutableArray<DiagnosticDescriptor> All { get; }

    public DiagnosticDescriptor this[string id] => _byId[id];

    /// <summary>The whole message is one argument, since each has an advice made of the same values. No pragma turns an error off: the build would not.</summary>
    static DiagnosticDescriptor Make(Tusk.Diagnostics.DiagnosticDescriptor descriptor, string pages) =>
        new(descriptor.Id, descriptor.Title, "{0}", "Tusk", descriptor.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            isEnabledByDefault: true, description: null, helpLinkUri: pages == "" ? null : new Uri(Path.Combine(pages, descriptor.Id + ".md")).AbsoluteUri,
            WellKnownDiagnosticTags.NotConfigurable);
}
