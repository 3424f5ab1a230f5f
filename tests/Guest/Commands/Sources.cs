namespace Tusk.Tests.Guest.Commands;

/// <summary>C# of small drivers.</summary>
static class Sources
{
    public const string Minimal = """
        using Linux;

        [Module(License = License.GPL)]
        sealed class Driver : Module
        {
            public Driver() => Log.Info("loaded");
        }
        """;

    /// <summary>A module whose constructor does this.</summary>
    public static string Constructor(string statements, string members = "") => $$"""
        using Linux;
        using Linux.Interop;

        [Module(License = License.GPL)]
        sealed class Driver : Module
        {
            {{members}}

            public Driver()
            {
                {{statements}}
            }
        }
        """;
}
