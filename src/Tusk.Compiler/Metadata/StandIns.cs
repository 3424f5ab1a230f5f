using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Metadata;

/// <summary>
/// C# bodies of our own for framework methods whose own need the runtime: types marked [StandsFor("System.Console")] in a referenced
/// assembly. A static class replaces single methods (an instance method by a static one with the object first); any other
/// type replaces the whole framework type.
/// </summary>
sealed class StandIns
{
    readonly Dictionary<string, List<ITypeDefinition>> _methods = new(StringComparer.Ordinal);
    readonly Dictionary<string, ITypeDefinition> _types = new(StringComparer.Ordinal);
    readonly Dictionary<ITypeDefinition, string> _replaced = [];

    public StandIns(IEnumerable<IModule> modules)
    {
        foreach (IModule module in modules)
        {
            if (module.AssemblyName.StartsWith("System.", StringComparison.Ordinal)) continue;
            foreach (ITypeDefinition type in module.TypeDefinitions)
            {
                if (BindingReader.Text(BindingReader.Find(type.GetAttributes(), "StandsFor")) is not { } target) continue;
                if (type.IsStatic)
                {
                    if (!_methods.TryGetValue(target, out var list)) _methods.Add(target, list = []);
                    list.Add(type);
                }
                else
                {
                    _types.Add(target, type);
                    _replaced.Add(type, target);
                }
            }
        }
    }

    /// <summary>The type that stands for a closed type; the type itself where none does.</summary>
    public IType Replace(IType type)
    {
        if (type is ArrayType { Dimensions: > 1 } array) return _types.TryGetValue(NameOf(array), out ITypeDefinition? rectangular) ? new ParameterizedType(rectangular, [array.ElementType]) : type;
        if (_types.Count == 0 || type.GetDefinition() is not { } definition || !_types.TryGetValue(definition.ReflectionName, out ITypeDefinition? standIn)) return type;
        return type.TypeArguments.Count == 0 ? standIn : new ParameterizedType(standIn, type.TypeArguments);
    }

    /// <summary>Whether the type stands for an array of several dimensions.</summary>
    public bool IsOfDimensions(IType type) => type.GetDefinition() is { } definition && _replaced.TryGetValue(definition, out string? target) && target[0] == '[';

    static string NameOf(ArrayType array) => $"[{new string(',', array.Dimensions - 1)}]";

    /// <summary>The static field that stands for one of a replaced type, by its name.</summary>
    /// <exception cref="RefusedException">The replacement has no such field.</exception>
    public IField Replace(IField field)
    {
        IType owner = this.Replace(field.DeclaringType);
        if (ReferenceEquals(owner, field.DeclaringType)) return field;
        return owner.GetFields(f => f.Name == field.Name && f.IsStatic == field.IsStatic, GetMemberOptions.IgnoreInheritedMembers).FirstOrDefault()
            ?? throw new RefusedException(Catalogue.UnsupportedMethod, $"{field.DeclaringType.ReflectionName}.{field.Name}", "");
    }

    /// <summary>
    /// The method to compile for a closed method.
    /// </summary>
    /// <exception cref="RefusedException">The whole type is replaced, and the replacement has no such method.</exception>
    public IMethod Replace(IMethod method)
    {
        if (method.DeclaringTypeDefinition is not { } declaring) return method;
        string name = declaring.ReflectionName;
        if (_types.TryGetValue(name, out ITypeDefinition? whole))
        {
            foreach (IMethod candidate in MethodsOf(whole))
                if (candidate.IsStatic == method.IsStatic && this.Matches(candidate, method, 0))
                    return Close(candidate, method);
            throw new RefusedException(Catalogue.UnsupportedMethod, Describe(method), "");
        }

        if (!_methods.TryGetValue(name, out var standIns)) return method;
        foreach (ITypeDefinition standIn in standIns)
        {
            foreach (IMethod candidate in MethodsOf(standIn))
                if (candidate.IsStatic && this.Matches(candidate, method, method.IsStatic || method.IsConstructor ? 0 : 1))
                    return Close(candidate, method);
        }

        return method;
    }

    public static string Describe(IMethod method) =>
        $"{method.DeclaringType.ReflectionName}.{method.Name}({string.Join(", ", method.Parameters.Select(static p => p.Type.Name))})";

    bool Matches(IMethod candidate, IMethod method, int skip)
    {
        var original = (IMethod)method.MemberDefinition;
        // A constructor of a replaced class without state is a static Construct that gives the object.
        string wanted = original.IsConstructor && candidate.IsStatic ? "Construct" : original.Name;
        if (candidate.Name != wanted || candidate.Parameters.Count != original.Parameters.Count + skip
            || candidate.TypeParameters.Count != original.TypeParameters.Count) return false;
        for (int i = 0; i < original.Parameters.Count; i++)
            if (this.NameOf(candidate.Parameters[i + skip].Type) != this.NameOf(original.Parameters[i].Type))
                return false;
        return true;
    }

    string NameOf(IType type)
    {
        string name = type.ReflectionName;
        foreach ((ITypeDefinition standIn, string target) in _replaced) name = name.Replace(standIn.ReflectionName, target, StringComparison.Ordinal);
        return name;
    }

    static IEnumerable<IMethod> MethodsOf(ITypeDefinition type) =>
        type.Methods.Concat(type.Properties.SelectMany(static p => new[] { p.Getter, p.Setter }).OfType<IMethod>());

    static IMethod Close(IMethod candidate, IMethod method)
    {
        var substitution = method.Substitution;
        return substitution.ClassTypeArguments is { Count: > 0 } || substitution.MethodTypeArguments is { Count: > 0 }
            ? candidate.Specialize(new TypeParameterSubstitution(substitution.ClassTypeArguments, substitution.MethodTypeArguments))
            : candidate;
    }
}
