using System.Reflection;

namespace Tusk.Tests;

/// <summary>The source tree that the tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Read("RepositoryRoot");

    /// <summary>Where tests may leave files.</summary>
    public static string Artifacts { get; } = Path.Combine(Read("ArtifactsPath"), "tests");

    /// <summary>Whether expected files are rewritten: ./test --bless.</summary>
    public static bool Bless { get; } = Environment.GetEnvironmentVariable("TUSK_BLESS") == "1";

    public static string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    static string Read(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
