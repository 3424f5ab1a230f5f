using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>Something that has a name and can be read: a variable, a field or property of one, a tuple's item, an element.</summary>
/// <param name="Text">Without the index of an element.</param>
/// <param name="Type">Of the value.</param>
/// <param name="CanAssign">On the left of =.</param>
/// <param name="CanRef">With ref before it.</param>
/// <param name="IsElement">An index in brackets follows.</param>
sealed record Place(string Text, CsType Type, bool CanAssign, bool CanRef, bool IsElement = false)
{
    /// <summary>The element of a pointer, whose index must be inside.</summary>
    public bool IsPointer { get; init; }

    /// <summary>Of an inline array, which has no Length and whose constant indices the C# compiler checks.</summary>
    public bool IsInline { get; init; }

    /// <summary>A ref to it cannot outlive what it points into: nothing on the way is assigned again.</summary>
    public bool IsAnchored { get; init; }
}
