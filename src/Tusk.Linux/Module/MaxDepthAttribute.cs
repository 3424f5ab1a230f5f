namespace Linux;

/// <summary>
/// Of the method no more than so many calls are open at once, however it is called: what bounds a recursion, which the kernel's small stack asks for. The
/// compiler multiplies the method's part of the stack by it; it takes your word that the number is right, and nothing tests it at run time.
/// </summary>
/// <param name="calls">1 or more: the first call and those within it. A generic method has as many for each of its types.</param>
/// <example>
/// <code>
/// [MaxDepth(9)]
/// static int Walk(Span&lt;int&gt; tree, int node, int level) => level == 8 ? 0 : 1 + Walk(tree, 2 * node, level + 1);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class MaxDepthAttribute(int calls) : Attribute
{
    public int Calls { get; } = calls;
}
