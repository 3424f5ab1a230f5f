namespace Linux;

/// <summary>
/// The references of the class, or in the field, may lead back to their object (TUSK0702): something else than a count sees to it that the objects of such a
/// circle go, as a method does that stores null when it is done.
/// </summary>
/// <param name="why">What breaks the circle, and when.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Field)]
public sealed class AllowsCycleAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
