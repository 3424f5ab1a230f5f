using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// What arrays run for the interfaces they implement: the framework keeps these methods in a class of its own, generic over the element. For a list
/// of a base of the elements they are ours.
/// </summary>
static class ArrayMethods
{
    /// <exception cref="RefusedException">Arrays have no such method within the subset.</exception>
    public static IMethod Implementing(IMethod slot, IType array, ICompilation system)
    {
        IType element = ((ArrayType)array).ElementType;
        if (Variance.GivesAsArray(element, slot.DeclaringType))
        {
            IMethod? other = system.FindType(new TopLevelTypeName("Tusk.Runtime.Collections", "CovariantArray")).GetDefinition()?.Methods.FirstOrDefault(m => m.Name == slot.Name);
            return other?.Specialize(new TypeParameterSubstitution(null, [slot.DeclaringType.TypeArguments[0], element]))
                ?? throw new RefusedException(Catalogue.UnsupportedMethod, StandIns.Describe(slot), "Use the array itself, or a span.");
        }

        ITypeDefinition? helper = system.FindType(new TopLevelTypeName("System", "SZArrayHelper")).GetDefinition();
        IMethod? found = helper?.Methods.FirstOrDefault(m => m.Name == slot.Name && m.Parameters.Count == slot.Parameters.Count && m.TypeParameters.Count == 1);
        return found?.Specialize(new TypeParameterSubstitution(null, [element]))
            ?? throw new RefusedException(Catalogue.UnsupportedMethod, StandIns.Describe(slot), "Use the array itself, or a span.");
    }
}
