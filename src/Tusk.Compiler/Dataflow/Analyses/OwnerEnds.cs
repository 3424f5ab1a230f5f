using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// Which owned values does an instruction dispose, replace, move or change, so that no ref or span into them is good any more? A call does what its
/// callees do to fields and what refs lead to, and to what it gets by ref.
/// </summary>
public sealed class OwnerEnds
{
    readonly LentToReaders _lent;
    readonly Dictionary<Function, HashSet<Owner>> _inMemory = [];

    public OwnerEnds(IrProgram program, LentToReaders lent)
    {
        _lent = lent;
        HashSet<Function> constructors = AssignedAfterConstruction.Constructors(program);
        foreach (Function function in program.Functions)
        {
            if (!function.Locals.Any(static l => l.Type is StructType or BorrowType or ClassType)) continue;
            Lazy<Owners> owners = new(() => new Owners(function));
            HashSet<Owner> ended = [];
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
                if (MayEnd(instruction) && !IsOwnInitialization(instruction, constructors.Contains(function) ? function.Parameters[0] : null))
                    ended.UnionWith(this.Here(instruction, owners.Value).Where(static o => o is Owner.Member or Owner.Unknown));
            if (ended.Count > 0) _inMemory.Add(function, ended);
        }

        if (_inMemory.Count == 0) return;
        (Function Caller, Function Callee)[] calls = [.. program.Functions.SelectMany(static f => f.Blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>().SelectMany(static c => c.Callees).Distinct().Select(c => (f, c)))];
        for (bool grows = true; grows;)
        {
            grows = false;
            foreach ((Function caller, Function callee) in calls)
            {
                if (!_inMemory.TryGetValue(callee, out HashSet<Owner>? of)) continue;
                if (!_inMemory.TryGetValue(caller, out HashSet<Owner>? own)) _inMemory.Add(caller, own = []);
                int before = own.Count;
                own.UnionWith(of);
                grows |= own.Count > before;
            }
        }
    }

    /// <summary>All that ends with the instruction.</summary>
    public IEnumerable<Owner> With(Instruction instruction, Owners owners)
    {
        IEnumerable<Owner> ended = MayEnd(instruction) ? this.Here(instruction, owners) : [];
        if (instruction is CallInstruction call)
            foreach (Function callee in call.Callees)
                if (_inMemory.TryGetValue(callee, out HashSet<Owner>? within)) ended = ended.Concat(within);
        foreach (Operand operand in OwnedLocals.Taken(instruction, owners.Peeked))
            if (operand is LocalOperand { Local: { Type: StructType { IsMoveOnly: true } } moved }) ended = ended.Append(new Owner.Variable(moved));
        if (instruction is Load { Result: { } value, Place: { Path: [], Root: LocalRoot { Local: { Type: StructType { IsMoveOnly: true } } loaded } } } && !owners.Peeked.Contains(value)) ended = ended.Append(new Owner.Variable(loaded));
        return ended;
    }

    static bool MayEnd(Instruction instruction) => instruction switch
    {
        Store store => Owners.IsOwned(store.Place.Type),
        CallInstruction call => call.Arguments.Any(static a => a.Type is BorrowType { Element: StructType element } && Owners.IsOwned(element)),
        _ => false,
    };

    /// <summary>A constructor fills the fields of its own object: nothing was there.</summary>
    static bool IsOwnInitialization(Instruction instruction, Local? self) => self is not null && instruction switch
    {
        Store { Place.Root: ValueRoot { Value: LocalOperand { Local: var root } } } => root == self,
        _ => false,
    };

    IEnumerable<Owner> Here(Instruction instruction, Owners owners) => instruction switch
    {
        Store store => owners.At(store.Place),
        // What a value that only has owned ones in it does to those, its methods show.
        CallInstruction call => call.Arguments.Index().Where(a => a.Item.Type is BorrowType { Element: StructType { IsOwned: true } } && this.MayChange(call, a.Index)).SelectMany(a => owners.At(a.Item)),
        _ => [],
    };

    /// <summary>The call may do more than read what it gets by ref.</summary>
    bool MayChange(CallInstruction call, int argument) =>
        call is not Call || call.Callees.Any(c => c.Blocks.Count == 0 || !c.Parameters[argument].IsReadOnly && !_lent.IsReadThrough(c.Parameters[argument]));
}
