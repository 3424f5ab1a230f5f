using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// Conversions between references that only variance gives: a source of strings is one of objects. What the program can't treat as .NET does is
/// no conversion here: arrays and delegates as others of their kind, exceptions and System.Type as objects.
/// </summary>
static class Variance
{
    /// <summary>An interface that others of its definition may convert to.</summary>
    public static bool IsVariant(IType contract) => contract.Kind == TypeKind.Interface && contract.TypeArguments.Count > 0
        && contract.GetDefinition()!.TypeParameters.Zip(contract.TypeArguments).Any(static p => p.First.Variance != VarianceModifier.Invariant && p.Second.IsReferenceType == true);

    /// <summary>Whether an interface is, by its parameters' variance, another one of the same definition.</summary>
    public static bool Gives(IType own, IType wanted) => AreVariant(own, wanted, lenient: false);

    /// <summary>ICollection and IList of references: an array of another type implements them too, where its elements convert.</summary>
    public static bool IsOfOtherArrays(IType contract) =>
        contract.GetDefinition()?.KnownTypeCode is KnownTypeCode.ICollectionOfT or KnownTypeCode.IListOfT && contract.TypeArguments[0].IsReferenceType == true;

    /// <summary>Whether an array of these elements is, other than by its own interfaces, one that <see cref="IsOfOtherArrays"/>.</summary>
    public static bool GivesAsArray(IType element, IType contract) =>
        IsOfOtherArrays(contract) && !element.Equals(contract.TypeArguments[0]) && Converts(element, contract.TypeArguments[0], lenient: false);

    /// <summary>The interface of a type itself by which it is a variant interface; the interface itself where it implements that.</summary>
    /// <exception cref="RefusedException">Several interfaces of the type convert to it.</exception>
    public static IType Through(IType type, IType contract)
    {
        if (!IsVariant(contract)) return contract;
        IType[] own = [.. type.GetAllBaseTypes().Where(b => b.Kind == TypeKind.Interface && b.GetDefinition()!.Equals(contract.GetDefinition()))];
        if (own.Any(b => b.Equals(contract))) return contract;
        own = [.. own.Where(b => Gives(b, contract)).Distinct()];
        return own.Length switch
        {
            0 => contract,
            1 => own[0],
            _ => throw new RefusedException(Catalogue.UnsupportedConstruct, $"{type.ReflectionName} as {contract.ReflectionName}", "It is one in several ways: implement that interface."),
        };
    }

    /// <summary>Whether .NET has a conversion from a type to an interface that the program would not have.</summary>
    public static bool IsLost(IType from, IType to) => IsVariant(to) && Converts(from, to, lenient: true) && !Converts(from, to, lenient: false);

    /// <summary>Whether objects may be of an interface or delegate type in ways that a test of them would not find.</summary>
    public static bool IsLostInTests(IType contract) => contract.Kind == TypeKind.Delegate ? HasVariants(contract) : (IsVariant(contract) || IsOfOtherArrays(contract)) && contract.TypeArguments.Any(static a =>
        a is ArrayType { ElementType: var element } && element.IsReferenceType != false && !IsSealed(element) || a.Kind == TypeKind.Delegate && a.TypeArguments.Any(static t => t.IsReferenceType == true));

    /// <summary>No array of another type is one of these.</summary>
    static bool IsSealed(IType element) => element is ArrayType { ElementType: var inner } ? inner.IsReferenceType == false || IsSealed(inner)
        : element.Kind == TypeKind.Class && element.GetDefinition() is { IsSealed: true };

    /// <summary>Whether there may be a delegate of another type that .NET takes for one of this: of a more special result, or of more general parameters.</summary>
    static bool HasVariants(IType type) => type.TypeArguments.Count > 0 && type.GetDefinition()!.TypeParameters.Zip(type.TypeArguments).Any(static p => p.Second.IsReferenceType == true && p.First.Variance switch
    {
        VarianceModifier.Covariant => p.Second.Kind == TypeKind.Delegate ? HasVariants(p.Second) : p.Second.GetDefinition() is not { IsSealed: true },
        VarianceModifier.Contravariant => !p.Second.IsKnownType(KnownTypeCode.Object),
        _ => false,
    });

    static bool AreVariant(IType own, IType wanted, bool lenient)
    {
        if (own.Kind != wanted.Kind || own.Kind is not (TypeKind.Interface or TypeKind.Delegate) || own.TypeArguments.Count == 0) return false;
        ITypeDefinition definition = own.GetDefinition()!;
        if (!definition.Equals(wanted.GetDefinition())) return false;
        for (int i = 0; i < own.TypeArguments.Count; i++)
        {
            IType a = own.TypeArguments[i], b = wanted.TypeArguments[i];
            bool fits = a.Equals(b) || definition.TypeParameters[i].Variance switch
            {
                VarianceModifier.Covariant => Converts(a, b, lenient),
                VarianceModifier.Contravariant => Converts(b, a, lenient),
                _ => false,
            };
            if (!fits) return false;
        }

        return true;
    }

    static bool Converts(IType from, IType to, bool lenient)
    {
        if (from.Equals(to)) return true;
        if (from.IsReferenceType != true || to.IsReferenceType != true) return false;
        if (!lenient && (TypeMapper.IsException(from) != TypeMapper.IsException(to) || IsTypeOfTypes(from) || IsTypeOfTypes(to))) return false;
        if (to.IsKnownType(KnownTypeCode.Object)) return true;
        if (from is ArrayType array)
        {
            if (to is ArrayType other) return lenient && array.Dimensions == other.Dimensions && Converts(array.ElementType, other.ElementType, true);
            if (lenient && to.TypeArguments.Count == 1 && from.GetAllBaseTypes().Any(b => b.GetDefinition()?.Equals(to.GetDefinition()) == true)
                && Converts(array.ElementType, to.TypeArguments[0], true)) return true;
        }

        if (from.Kind == TypeKind.Delegate && to.Kind == TypeKind.Delegate) return lenient && AreVariant(from, to, true);
        return from.GetAllBaseTypes().Any(b => b.Equals(to) || AreVariant(b, to, lenient));
    }

    static bool IsTypeOfTypes(IType type) => type.IsKnownType(KnownTypeCode.Type);
}
