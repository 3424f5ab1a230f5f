using Microsoft.CodeAnalysis.Diagnostics;

namespace Tusk.Analyzers;

/// <summary>What the project says of itself, by the properties that Tusk.Sdk shows to the compiler.</summary>
/// <param name="ModuleName">What insmod calls the module.</param>
/// <param name="RuntimeAssembly">The path of Tusk.Runtime.dll.</param>
/// <param name="Pages">The folder of the pages about diagnostics; empty where there is none.</param>
sealed record ModuleSettings(string ModuleName, string RuntimeAssembly, string Pages)
{
    /// <summary>Null where the project makes no kernel module.</summary>
    public static ModuleSettings? Of(AnalyzerConfigOptions options)
    {
        if (Property("IsTuskDriver") != "true") return null;
        return new(Property("KernelModuleName") is { Length: > 0 } name ? name : "module", Property("TuskRuntimeAssembly"), Property("TuskDiagnosticPages"));

        string Property(string name) => options.TryGetValue("build_property." + name, out string? value) ? value : "";
    }
}
