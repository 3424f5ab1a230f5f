namespace Tusk.Runtime.Text;

/// <summary>Framework messages come from resources, which need reflection; an exception's class has its default message.</summary>
[StandsFor("System.SR")]
static class ResourceStandIn
{
    public static string GetResourceString(string resourceKey) => "";

    public static string Format(string resourceFormat, object? p1) => "";

    public static string Format(string resourceFormat, object? p1, object? p2) => "";
}
