using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// Numbers what objects and errors carry to say what they are: classes in pre-order of inheritance, so that "is" is an interval test,
/// then strings, arrays and delegates. Exception classes have numbers of their own.
/// </summary>
static class TypeNumbering
{
    public static void Assign(IrProgram program, IReadOnlyList<ClassType> exceptions)
    {
        int next = 1;
        NumberTree([.. program.Classes.Where(static c => !c.IsException && !c.IsInterface)], ref next);
        foreach (ObjectType type in program.Types.Arrays.Cast<ObjectType>().Prepend(program.Types.String).Concat(program.Delegates))
            type.LastTypeId = type.TypeId = next++;
        next = 1;
        NumberTree(exceptions, ref next);
    }

    static void NumberTree(IReadOnlyList<ClassType> classes, ref int next)
    {
        var known = classes.ToHashSet();
        ILookup<ClassType, ClassType> derived = classes.Where(c => c.Base is not null && known.Contains(c.Base)).ToLookup(static c => c.Base!);
        foreach (ClassType root in classes.Where(c => c.Base is null || !known.Contains(c.Base))) Number(root, derived, ref next);
    }

    static void Number(ClassType type, ILookup<ClassType, ClassType> derived, ref int next)
    {
        type.TypeId = next++;
        foreach (ClassType child in derived[type]) Number(child, derived, ref next);
        type.LastTypeId = next - 1;
    }
}
