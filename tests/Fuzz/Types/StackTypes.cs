namespace Tusk.Tests.Fuzz.Types;

/// <summary>A struct of as many elements.</summary>
sealed class InlineArrayType(string name, CsType element) : CsType(name)
{
    /// <summary>So that every index the generator masks is inside, and some others are not.</summary>
    public const int Length = 4;

    public CsType Element => element;
    public override int Rank => element.Rank;
    public override bool IsUnmanaged => element.IsUnmanaged;
}

/// <summary>A ref struct with a ref field.</summary>
sealed class RefStructType(string name, CsType target) : CsType(name)
{
    /// <summary>What the field Target refers to.</summary>
    public CsType Target => target;
    public List<Method> Methods { get; } = [];
    public override bool CanBeCaptured => false;
}

/// <summary>A pointer to memory of the frame that has <see cref="InlineArrayType.Length"/> elements.</summary>
sealed class PointerType(CsType element) : CsType(element.Name + "*")
{
    public CsType Element => element;
    public override bool CanBeCaptured => false;
}
