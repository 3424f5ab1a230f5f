using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Into which owned values of fields and elements may what a function returns lead, or what it stores in ref structs that it gets by ref?</summary>
public sealed class ReturnedOwners
{
    static readonly HashSet<Owner> None = [];
    readonly Dictionary<Function, HashSet<Owner>> _known = [];

    public ReturnedOwners(IrProgram program)
    {
        List<(Function Function, HashSet<Owner> Taken)> giving = [];
        foreach (Function function in program.Functions)
        {
            if (!Loans.IsBorrow(function.ReturnType) && !function.Parameters.Exists(static p => p.Type is BorrowType { Element: StructType { IsByRefLike: true } })) continue;
            Lazy<Owners> owners = new(() => new Owners(function));
            HashSet<Owner> taken = [];
            foreach (CallInstruction call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>())
                foreach (IrType made in Loans.MadeBy(call).Values)
                    taken.UnionWith(owners.Value.LedInto(call, made).Where(static o => o is Owner.Member or Owner.Unknown));
            giving.Add((function, taken));
            if (taken.Count > 0) _known.Add(function, taken);
        }

        for (bool grows = _known.Count > 0; grows;)
        {
            grows = false;
            foreach ((Function function, HashSet<Owner> taken) in giving)
            {
                int before = taken.Count;
                foreach (CallInstruction call in function.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>())
                    foreach (Function callee in call.Callees) taken.UnionWith(this.Of(callee));
                if (taken.Count == before) continue;
                grows = true;
                _known[function] = taken;
            }
        }
    }

    public IReadOnlySet<Owner> Of(Function function) => _known.GetValueOrDefault(function, None);
}
