using ICSharpCode.Decompiler.TypeSystem;
using ICSharpCode.Decompiler.TypeSystem.Implementation;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// Generics are specialised, so a method that calls itself with a larger type (<c>F&lt;T&gt;</c> ⇒ <c>F&lt;Box&lt;T&gt;&gt;</c>) would be compiled without
/// end. Nobody writes types nested so deeply by hand.
/// </summary>
static class GenericNesting
{
    const int Limit = 12;

    /// <exception cref="RefusedException">The type is nested too deeply.</exception>
    public static void Require(IType type)
    {
        if (Exceeds(type, Limit))
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"a generic type nested more than {Limit} deep", "Do not instantiate a generic with an ever larger type; use a loop, or an interface.");
    }

    /// <inheritdoc cref="Require(IType)"/>
    public static void Require(IMethod method)
    {
        Require(method.DeclaringType);
        foreach (IType argument in method.TypeArguments) Require(argument);
    }

    static bool Exceeds(IType type, int depth)
    {
        if (type is TypeWithElementType { ElementType: var element }) return depth == 0 || Exceeds(element, depth - 1);
        foreach (IType argument in type.TypeArguments)
            if (depth == 0 || Exceeds(argument, depth - 1))
                return true;
        return false;
    }
}
