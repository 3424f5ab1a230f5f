namespace Tusk.Compiler.Metadata;

/// <summary>Where the running .NET installation keeps the framework's assemblies with their bodies.</summary>
static class FrameworkLocator
{
    /// <summary>shared/Microsoft.NETCore.App/VERSION of the runtime that runs this compiler.</summary>
    public static string Directory { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
}
