using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Reachability;

/// <summary>Orders static constructors so that each runs after those whose statics it may read.</summary>
static class StaticConstructorOrder
{
    public static List<Function> Of(IReadOnlyCollection<Function> constructors, Func<StaticField, Function?> constructorOf)
    {
        var order = new List<Function>();
        var visited = new HashSet<Function>();
        foreach (Function constructor in constructors) Visit(constructor);
        return order;

        void Visit(Function constructor)
        {
            if (!visited.Add(constructor)) return;
            foreach (Function needed in Needs(constructor, constructorOf))
                Visit(needed);
            order.Add(constructor);
        }
    }

    /// <summary>The static constructors whose statics the function and all it calls mention.</summary>
    static IEnumerable<Function> Needs(Function root, Func<StaticField, Function?> constructorOf)
    {
        var seen = new HashSet<Function> { root };
        var pending = new Queue<Function>([root]);
        var needs = new List<Function>();
        while (pending.TryDequeue(out Function? function))
        {
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                foreach (Place place in instruction.Places)
                    if (place.Root is StaticRoot statics && constructorOf(statics.Field) is { } constructor && constructor != root)
                        needs.Add(constructor);
                if (instruction is not CallInstruction call) continue;
                foreach (Function callee in call.Callees)
                    if (seen.Add(callee))
                        pending.Enqueue(callee);
            }
        }

        return needs.Distinct();
    }
}
