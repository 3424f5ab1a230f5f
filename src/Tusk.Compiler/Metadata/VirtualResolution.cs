using ICSharpCode.Decompiler.TypeSystem;

namespace Tusk.Compiler.Metadata;

/// <summary>Which method runs: C#'s rules of overriding and interface implementation over closed types.</summary>
static class VirtualResolution
{
    /// <summary>The method that runs for a call of <paramref name="slot"/> on an object of exactly <paramref name="type"/>; null when the type has none.</summary>
    public static IMethod? Resolve(IMethod slot, IType type) =>
        slot.DeclaringType.Kind == TypeKind.Interface ? ResolveInterface(slot, type) : ResolveClass(slot, type);

    static IMethod? ResolveClass(IMethod slot, IType type)
    {
        // From the slot's class down to the exact one; each override on the way takes over, a `new` method ends the slot.
        var chain = new List<IType>();
        for (IType? t = type; t is not null && !Declares(t, slot); t = TypeMapper.BaseOf(t)) chain.Add(t);
        IMethod current = slot;
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            IMethod? found = MethodsOf(chain[i], slot.Name).FirstOrDefault(m => SameSignature(m, slot) && (m.IsVirtual || m.IsOverride || m.IsAbstract));
            if (found is null) continue;
            if (!found.IsOverride && !OverridesByName(found, current)) break;
            current = found;
        }

        return Close(current, slot);
    }

    /// <summary>Whether a class has the slot as its own: also one that the slot's class stands for.</summary>
    static bool Declares(IType type, IMethod slot) => type.Equals(slot.DeclaringType)
        || slot.DeclaringTypeDefinition is { } declaring
            && BindingReader.Text(BindingReader.Find(declaring.GetAttributes(), "StandsFor")) is { } target
            && type.GetDefinition()?.ReflectionName == target && type.TypeArguments.SequenceEqual(slot.DeclaringType.TypeArguments);

    /// <summary>An override that returns a more derived type has a slot of its own and says whose place it takes too.</summary>
    static bool OverridesByName(IMethod method, IMethod current) =>
        method.ExplicitlyImplementedInterfaceMembers.Any(e => e is IMethod member && Same(member, current));

    static IMethod? ResolveInterface(IMethod slot, IType type)
    {
        IType own = Variance.Through(type, slot.DeclaringType);
        if (!own.Equals(slot.DeclaringType))
        {
            IReadOnlyList<IType>? arguments = slot.TypeParameters.Count == 0 ? null : slot.TypeArguments;
            slot = ((IMethod)slot.MemberDefinition).Specialize(new TypeParameterSubstitution(own.TypeArguments, arguments));
        }

        for (IType? t = type; t is not null; t = TypeMapper.BaseOf(t))
        {
            IMethod? explicitly = MethodsOf(t, null).FirstOrDefault(m =>
                m.ExplicitlyImplementedInterfaceMembers.Any(e => e is IMethod member && Same(member, slot)));
            if (explicitly is not null) return Close(explicitly, slot);
            IMethod? implicitly = MethodsOf(t, slot.Name).FirstOrDefault(m =>
                m.Accessibility == Accessibility.Public && m.IsStatic == slot.IsStatic && !m.IsExplicitInterfaceImplementation && SameSignature(m, slot)
                && ParameterEquals(m.ReturnType, slot.ReturnType, m, slot));
            if (implicitly is null) continue;
            return implicitly.IsVirtual || implicitly.IsOverride || implicitly.IsAbstract ? ResolveClass(Close(implicitly, slot)!, type) : Close(implicitly, slot);
        }

        // A default implementation: the most derived interface that overrides the slot, else the slot's own body.
        foreach (IType contract in type.GetAllBaseTypes().Where(static b => b.Kind == TypeKind.Interface).Reverse())
        {
            IMethod? found = MethodsOf(contract, null).FirstOrDefault(m => m.HasBody
                && m.ExplicitlyImplementedInterfaceMembers.Any(e => e is IMethod member && Same(member, slot)));
            if (found is not null) return Close(found, slot);
        }

        return slot.HasBody ? slot : null;
    }

    static IEnumerable<IMethod> MethodsOf(IType type, string? name) =>
        type.GetMethods(name is null ? null : m => m.Name == name, GetMemberOptions.IgnoreInheritedMembers)
            .Concat(type.GetAccessors(name is null ? null : m => m.Name == name, GetMemberOptions.IgnoreInheritedMembers))
            .Distinct();

    static bool Same(IMethod member, IMethod slot) =>
        member.MemberDefinition.Equals(slot.MemberDefinition) && member.DeclaringType.Equals(slot.DeclaringType);

    static bool SameSignature(IMethod a, IMethod b)
    {
        if (a.Parameters.Count != b.Parameters.Count || a.TypeParameters.Count != b.TypeParameters.Count) return false;
        for (int i = 0; i < a.Parameters.Count; i++)
            if (!ParameterEquals(a.Parameters[i].Type, b.Parameters[i].Type, a, b))
                return false;
        return true;
    }

    static bool ParameterEquals(IType a, IType b, IMethod methodA, IMethod methodB)
    {
        if (methodA.TypeParameters.Count == 0) return a.Equals(b);
        // Generic methods: compare under the slot's own arguments.
        var arguments = methodB.TypeArguments;
        return Close(a, arguments).Equals(Close(b, arguments));
    }

    static IType Close(IType type, IReadOnlyList<IType> arguments) => type.AcceptVisitor(new TypeParameterSubstitution(null, arguments));

    static IMethod Close(IMethod method, IMethod slot)
    {
        if (method.TypeParameters.Count == 0) return method;
        return method.Specialize(new TypeParameterSubstitution(null, slot.TypeArguments));
    }
}
