using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Objects without fields and without Dispose differ in nothing but their addresses. Where the program compares no addresses that may be theirs,
/// one constant object stands for all of a class.
/// <code>self = new ByLength   ⇒   self = copy object ByLength</code>
/// </summary>
public static class ShareStatelessObjects
{
    public static void Run(IrProgram program)
    {
        HashSet<ClassType> stateless = [.. Instructions(program).OfType<New>().Where(static n => n.Place is null && IsStateless(n.Type)).Select(static n => n.Type)];
        if (program.Module is { Class: var module }) stateless.Remove(module);
        foreach (Instruction instruction in Instructions(program))
            if (instruction is Compare { Left: { Type: ObjectType left } first, Right: { Type: ObjectType right } second } && first is not NullOperand && second is not NullOperand)
                stateless.RemoveWhere(t => ObjectGraph.MayBe(t, left) && ObjectGraph.MayBe(t, right));
        foreach (ClassType type in stateless) type.IsStateless = true;
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks))
            for (int i = 0; i < block.Instructions.Count; i++)
                if (block.Instructions[i] is New { Type.IsStateless: true } made) block.Instructions[i] = new Copy(new StaticObjectOperand(made.Type, made.Type)) { Result = made.Result, Span = made.Span };
    }

    static IEnumerable<Instruction> Instructions(IrProgram program) => program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions);

    static bool IsStateless(ClassType type) =>
        !type.IsException && type.Base is not null && type.SelfAndBases.All(static c => c.Fields.Count == 0 && c.Dispose is null);
}
