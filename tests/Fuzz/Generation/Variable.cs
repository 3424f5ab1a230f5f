using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>A local or parameter in scope.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Type">Its type.</param>
sealed record Variable(string Name, CsType Type)
{
    public bool CanAssign { get; init; } = true;

    /// <summary>May be passed by ref: not what a foreach or using declares.</summary>
    public bool CanRef { get; init; } = true;

    /// <summary>Not a ref, and not of a type that lambdas may not use.</summary>
    public bool CanCapture { get; init; } = true;

    /// <summary>Never assigned after its declaration: filters may read it, refs into its object stay valid.</summary>
    public bool IsStable => !this.CanAssign && this.CanCapture;
}
