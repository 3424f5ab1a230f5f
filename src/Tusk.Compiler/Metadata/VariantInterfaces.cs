using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR.Types;
using ArrayType = Tusk.Compiler.IR.Types.ArrayType;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// Gives each class, box and array the interfaces of the program that it implements by variance, whichever of the two is mapped first. An
/// interface that is never mentioned needs none.
/// </summary>
sealed class VariantInterfaces
{
    readonly List<(ClassType Type, ILookup<ITypeDefinition, IType> Own)> _classes = [];
    readonly List<(ArrayType Type, IType Element, ILookup<ITypeDefinition, IType> Own)> _arrays = [];
    readonly List<(ClassType Type, IType Origin)> _contracts = [];

    /// <param name="type">A class, interface or box with the interfaces that it names.</param>
    /// <param name="origin">The .NET type it was made of.</param>
    public void Add(ClassType type, IType origin)
    {
        ILookup<ITypeDefinition, IType> own = InterfacesOf(origin);
        _classes.Add((type, own));
        foreach ((ClassType contract, IType wanted) in _contracts) Join(type, own, contract, wanted);
        if (!type.IsInterface || !Variance.IsVariant(origin) && !Variance.IsOfOtherArrays(origin)) return;
        _contracts.Add((type, origin));
        foreach ((ClassType other, ILookup<ITypeDefinition, IType> others) in _classes) Join(other, others, type, origin);
        foreach ((ArrayType array, IType element, ILookup<ITypeDefinition, IType> others) in _arrays) Join(array, element, others, type, origin);
    }

    public void Add(ArrayType type, IType origin)
    {
        ILookup<ITypeDefinition, IType> own = InterfacesOf(origin);
        IType element = ((ICSharpCode.Decompiler.TypeSystem.ArrayType)origin).ElementType;
        _arrays.Add((type, element, own));
        foreach ((ClassType contract, IType wanted) in _contracts) Join(type, element, own, contract, wanted);
    }

    static void Join(ClassType type, ILookup<ITypeDefinition, IType> own, ClassType contract, IType wanted)
    {
        if (type != contract && !type.Interfaces.Contains(contract) && own[wanted.GetDefinition()!].Any(b => Variance.Gives(b, wanted))) type.Interfaces.Add(contract);
    }

    static void Join(ArrayType type, IType element, ILookup<ITypeDefinition, IType> own, ClassType contract, IType wanted)
    {
        if (contract.ArrayElement is not null && (Variance.GivesAsArray(element, wanted) || own[wanted.GetDefinition()!].Any(b => Variance.Gives(b, wanted)))) contract.CovariantElements.Add(type.Element);
    }

    static ILookup<ITypeDefinition, IType> InterfacesOf(IType type) =>
        type.GetAllBaseTypes().Where(static b => b.Kind == TypeKind.Interface && b.TypeArguments.Count > 0).ToLookup(static b => b.GetDefinition()!);
}
