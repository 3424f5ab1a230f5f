using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which fields of classes may change once the constructor has completed? The others are readonly in all but name, as the parameters of a
/// primary constructor usually are. Whoever makes a ref to a field may change it.
/// </summary>
public static class AssignedAfterConstruction
{
    public static IReadOnlySet<Field> In(IrProgram program)
    {
        HashSet<Function> constructors = Constructors(program);
        HashSet<Field> assigned = [];
        foreach (Function function in program.Functions)
        {
            Local? self = constructors.Contains(function) ? function.Parameters[0] : null;
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                if (instruction is not (Store or AddressOf)) continue;
                foreach (Place place in instruction.Places)
                {
                    int hop = LastHop(place);
                    if (hop < 0 || place.Path[hop] is not FieldProjection field) continue;
                    bool isOwn = self is not null && hop == 0 && instruction is Store && place.Root is ValueRoot { Value: LocalOperand { Local: var root } } && root == self;
                    if (!isOwn) assigned.Add(field.Field);
                }
            }
        }

        return assigned;
    }

    /// <summary>Constructors that run once on an object, one after the other: called by the synthetic <c>new</c>s, or by each other for the base class.</summary>
    public static HashSet<Function> Constructors(IrProgram program)
    {
        HashSet<Function> constructors = ConstructorsAndHelpers(program);
        constructors.RemoveWhere(static f => !f.IsConstructor);
        return constructors;
    }

    /// <summary>
    /// Functions that run on nothing but an object under construction: constructors, and methods that only they call. While a method runs, a constructor
    /// waits for it: what it assigns changes for that one.
    /// </summary>
    public static HashSet<Function> ConstructorsAndHelpers(IrProgram program)
    {
        HashSet<Function> constructors = [], others = FunctionValues.In(program);
        foreach (Function function in program.Functions)
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                if (instruction is CallVirtual or CallDelegate) others.UnionWith(((CallInstruction)instruction).Callees);
                if (instruction is not Call call) continue;
                bool constructs = call.Arguments is [LocalOperand { Local: var self }, ..] && call.Callee.ReturnType == PrimitiveType.Void
                    && (function.CountsByHand || function.Parameters.Count > 0 && self == function.Parameters[0]);
                if (!constructs) others.Add(call.Callee);
                else if (function.CountsByHand) constructors.Add(call.Callee);
            }

        // A base constructor is called by constructors only; a method that something else calls too is none.
        List<(Function Caller, Function Callee)> chained = [.. SelfCalls(program)];
        while (chained.Count(c => constructors.Contains(c.Caller) && constructors.Add(c.Callee)) > 0)
        {
        }

        while (chained.Count(c => (!constructors.Contains(c.Caller) || others.Contains(c.Caller)) && others.Add(c.Callee)) > 0)
        {
        }

        constructors.ExceptWith(others);
        return constructors;
    }

    static IEnumerable<(Function Caller, Function Callee)> SelfCalls(IrProgram program)
    {
        foreach (Function function in program.Functions)
            foreach (Call call in function.Blocks.SelectMany(static b => b.Instructions).OfType<Call>())
                if (function.Parameters.Count > 0 && call.Arguments is [LocalOperand { Local: var self }, ..] && self == function.Parameters[0] && call.Callee.ReturnType == PrimitiveType.Void)
                    yield return (function, call.Callee);
    }

    static int LastHop(Place place)
    {
        for (int i = place.Path.Length - 1; i >= 0; i--)
            if (place.Path[i] is FieldProjection { ThroughReference: true } or ArrayElementProjection or DereferenceProjection) return i;
        return -1;
    }
}
