using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Objects without fields and without Dispose differ in nothing but their addresses. Where the program compares no addresses that may be theirs,
/// one constant object stands for all of a class, also where C gives back what can be of no other class.
/// <code>
/// self = new ByLength             ⇒   self = copy object ByLength
/// file = handle borrow File h     ⇒   file = copy object EmptyFile    (EmptyFile is the only File that is ever made)
/// </code>
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
        WeaklyReferenced weak = WeaklyReferenced.In(program);
        stateless.RemoveWhere(weak.Contains);
        if (stateless.Count == 0) return;
        foreach (ClassType type in stateless) type.IsStateless = true;
        ObjectType[] created = [.. CreatedTypes.In(program)];
        foreach (Block block in program.Functions.SelectMany(static f => f.Blocks))
            for (int i = 0; i < block.Instructions.Count; i++)
                if (ObjectGivenBy(block.Instructions[i], created) is { } shared) block.Instructions[i] = new Copy(shared) { Result = block.Instructions[i].Result, Span = block.Instructions[i].Span };
    }

    static StaticObjectOperand? ObjectGivenBy(Instruction instruction, ObjectType[] created) => instruction switch
    {
        New { Type: { IsStateless: true } type } => new StaticObjectOperand(type, type),
        // A handle is never null.
        HandleConversion { Kind: HandleKind.Borrow, Result.Type: ClassType said } when created.Where(t => ObjectGraph.MayBe(t, said)).Take(2).ToArray() is [ClassType { IsStateless: true } only] => new StaticObjectOperand(only, said),
        _ => null,
    };

    static IEnumerable<Instruction> Instructions(IrProgram program) => program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions);

    static bool IsStateless(ClassType type) =>
        !type.IsException && type.Base is not null && type.SelfAndBases.All(static c => c.Fields.Count == 0 && c.Dispose is null);
}
