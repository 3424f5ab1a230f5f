namespace Tusk.Tests.Fuzz.Types;

/// <summary>object: boxes and what has references anyway.</summary>
sealed class ObjectType() : CsType("object")
{
    public static ObjectType Instance { get; } = new();

    /// <summary>Above all classes, which therefore hold none.</summary>
    public override int Rank => 300;
    public override bool IsReference => true;
}
