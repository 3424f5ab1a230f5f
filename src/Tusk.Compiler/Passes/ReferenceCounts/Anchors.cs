using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Which locals hold the objects that a ref, span or ref struct may point into? While the ref is in use these have to keep them alive. Follows
/// refs through the ref structs of the function that other refs address; flow-insensitive.
/// </summary>
sealed class Anchors
{
    static readonly HashSet<Local> None = [];
    readonly Function _function;
    readonly RefsIntoArguments _returned;
    readonly bool _withParameters;
    readonly Dictionary<Local, HashSet<Local>> _anchors = [];

    /// <summary>The locals that a ref may address.</summary>
    readonly Dictionary<Local, HashSet<Local>> _targets = [];

    /// <param name="function">Before its references are counted.</param>
    /// <param name="returned">What calls give back.</param>
    /// <param name="withParameters">Parameters are anchors, too: otherwise the caller keeps their objects.</param>
    public Anchors(Function function, RefsIntoArguments returned, bool withParameters = false)
    {
        (_function, _returned, _withParameters) = (function, returned, withParameters);
        if (!function.Locals.Any(static l => l.Kind != LocalKind.Parameter && IsBorrow(l.Type))) return;
        while (this.Round())
        {
        }

        // Who uses a ref to a ref struct uses what is in there.
        HashSet<Local> none = [];
        bool grows = true;
        while (grows)
        {
            grows = false;
            foreach (Local pointer in _targets.Keys.ToList())
                foreach (Local target in this.TargetsOf(pointer).ToList()) grows |= this.Grow(pointer, [.. this.Of(target)], none);
        }
    }

    /// <summary>The anchors of a local; none for most.</summary>
    public IReadOnlyCollection<Local> Of(Local local) => _anchors.GetValueOrDefault(local, None);

    /// <summary>The store puts a ref where the caller finds it: its object has to outlive the call.</summary>
    public IReadOnlyCollection<Local> EscapingBy(Store store) =>
        !store.Place.IsDirect && store.Value is LocalOperand value && IsBorrow(value.Type) && store.Place.Root is ValueRoot { Value: LocalOperand pointer } && this.MayLeadOut(pointer.Local)
            ? this.Of(value.Local) : None;

    /// <summary>The anchors of what the function returns, or puts where the caller finds it.</summary>
    public IReadOnlySet<Local> Leaving()
    {
        HashSet<Local> leaving = [];
        foreach (Block block in _function.Blocks)
        {
            if (block.Terminator is Return { Value: LocalOperand returned }) leaving.UnionWith(this.Of(returned.Local));
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction is Store store) leaving.UnionWith(this.EscapingBy(store));
                if (instruction is not CallInstruction call) continue;
                for (int i = 0; i < call.Arguments.Length; i++)
                    if (call.Arguments[i] is LocalOperand { Local: { Type: BorrowType { Element: var element } } filled } && IsBorrow(element) && MayWriteThrough(call, i) && this.MayLeadOut(filled))
                        this.Gather(call, leaving, []);
            }
        }

        return leaving;
    }

    /// <summary>The ref may address something else than a local of the function.</summary>
    bool MayLeadOut(Local pointer)
    {
        HashSet<Local> seen = [];
        Stack<Local> rest = new([pointer]);
        while (rest.TryPop(out Local? next))
        {
            if (!seen.Add(next)) continue;
            if (next.Kind == LocalKind.Parameter) return true;
            foreach (Instruction definition in _function.Blocks.SelectMany(static b => b.Instructions).Where(i => i.Result == next))
            {
                if (definition is AddressOf { Place: { IsDirect: true, Root: LocalRoot } }) continue;
                if (definition is not Copy { Value: LocalOperand copied }) return true;
                rest.Push(copied.Local);
            }
        }

        return false;
    }

    /// <summary>A ref, or a struct with one inside.</summary>
    public static bool IsBorrow(IrType type) => type switch
    {
        BorrowType or PointerType => true,
        StructType { Binding: null } @struct => @struct.Fields.Exists(static f => f.Type is BorrowType or StructType && IsBorrow(f.Type)),
        _ => false,
    };

    /// <summary>The operand whose object the address lies in.</summary>
    public static Operand? BaseOf(Place place)
    {
        int hop = -1;
        for (int i = 0; i < place.Path.Length; i++)
            if (place.Path[i] is FieldProjection { ThroughReference: true } or ArrayElementProjection or DereferenceProjection) hop = i;
        if (hop != 0 || place.Path[0] is DereferenceProjection) return null;
        return place.Root switch
        {
            ValueRoot value => value.Value,
            LocalRoot local => new LocalOperand(local.Local),
            _ => null,
        };
    }

    /// <summary>A ref into an object among the arguments may come back: as the result, or in a ref struct given by reference.</summary>
    public static bool MayKeepArgument(CallInstruction call) =>
        call.Result is { Type: not PointerType } result && IsBorrow(result.Type)
        || Enumerable.Range(0, call.Arguments.Length).Any(i => call.Arguments[i].Type is BorrowType { Element: var element } && IsBorrow(element) && MayWriteThrough(call, i));

    static bool MayWriteThrough(CallInstruction call, int argument) =>
        call.Callees is not { Count: > 0 } callees || !callees.All(c => argument < c.Parameters.Count && c.Parameters[argument].IsReadOnly);

    /// <summary>
    /// The framework's builders call what they get as an interface or delegate, and copy what they get as a value: they keep no ref into it. What gives
    /// out a span itself may have taken it from anything.
    /// </summary>
    static bool IsOnlyCalled(CallInstruction call, IrType type) =>
        type is DelegateType or StructType { IsByRefLike: false } or ClassType { IsInterface: true } && !(call.Result is { } result && IsBorrow(result.Type))
        && !call.Arguments.Any(static a => a.Type is BorrowType { Element: StructType { IsSpan: true } })
        && call.Callees is { Count: > 0 } callees && callees.All(static c => c.Origin == CodeOrigin.Framework);

    bool MayAnchor(Local local) => Counted.Is(local.Type) && (_withParameters || local.Kind != LocalKind.Parameter);

    HashSet<Local> TargetsOf(Local local) => _targets.GetValueOrDefault(local, None);

    bool Round()
    {
        bool changed = false;
        foreach (Block block in _function.Blocks)
            foreach (Instruction instruction in block.Instructions)
            {
                HashSet<Local> anchors = [], targets = [];
                this.Gather(instruction, anchors, targets);
                if (anchors.Count == 0 && targets.Count == 0) continue;
                if (instruction.Result is { } result && IsBorrow(result.Type)) changed |= this.Grow(result, anchors, targets);
                if (instruction is Store { Place.Root: LocalRoot { Local: var stored } }) changed |= this.Grow(stored, anchors, targets);
                if (instruction is Store { Place: { IsDirect: false, Root: ValueRoot { Value: LocalOperand pointer } } })
                    foreach (Local target in this.TargetsOf(pointer.Local).ToList()) changed |= this.Grow(target, anchors, targets);
                if (instruction is CallInstruction call)
                    for (int i = 0; i < call.Arguments.Length; i++)
                        if (call.Arguments[i] is LocalOperand passed && MayWriteThrough(call, i))
                            foreach (Local target in this.TargetsOf(passed.Local).ToList()) changed |= this.Grow(target, anchors, targets);
            }

        return changed;
    }

    void Gather(Instruction instruction, HashSet<Local> anchors, HashSet<Local> targets)
    {
        switch (instruction)
        {
            case Store store:
                if (IsBorrow(store.Value.Type)) this.Add(store.Value, anchors, targets, throughTargets: false);
                return;
            case CallInstruction call:
                if (!MayKeepArgument(call) && call.Result is not { Type: PointerType }) return;
                foreach ((int i, Operand argument) in call.Arguments.Index())
                {
                    this.Add(argument, anchors, targets, throughTargets: true);
                    if (call.Result is not { Type: PointerType } && argument is LocalOperand { Local: var passed } && this.MayAnchor(passed)
                        && !IsOnlyCalled(call, passed.Type) && _returned.MayLeadInto(call, i)) anchors.Add(passed);
                }

                return;
        }

        if (instruction.Result is null || !IsBorrow(instruction.Result.Type)) return;
        foreach (Operand operand in instruction.Operands) this.Add(operand, anchors, targets, throughTargets: instruction is Load);
        if (instruction is AddressOf address)
        {
            if (BaseOf(address.Place) is LocalOperand { Local: var anchor } && this.MayAnchor(anchor)) anchors.Add(anchor);
            if (address.Place is { IsDirect: true, Root: LocalRoot addressed } && IsBorrow(addressed.Type)) targets.Add(addressed.Local);
        }

        if (instruction is Load { Place.Root: LocalRoot loaded }) this.Add(new LocalOperand(loaded.Local), anchors, targets, throughTargets: false);
    }

    void Add(Operand operand, HashSet<Local> anchors, HashSet<Local> targets, bool throughTargets)
    {
        if (operand is not LocalOperand local) return;
        anchors.UnionWith(this.Of(local.Local));
        targets.UnionWith(this.TargetsOf(local.Local));
        if (!throughTargets) return;
        foreach (Local target in this.TargetsOf(local.Local))
        {
            anchors.UnionWith(this.Of(target));
            targets.UnionWith(this.TargetsOf(target));
        }
    }

    bool Grow(Local local, HashSet<Local> anchors, HashSet<Local> targets)
    {
        bool changed = false;
        if (anchors.Count > 0)
        {
            if (!_anchors.TryGetValue(local, out HashSet<Local>? of)) _anchors.Add(local, of = []);
            int before = of.Count;
            of.UnionWith(anchors);
            changed = of.Count > before;
        }

        if (targets.Count > 0)
        {
            if (!_targets.TryGetValue(local, out HashSet<Local>? of)) _targets.Add(local, of = []);
            int before = of.Count;
            of.UnionWith(targets);
            changed |= of.Count > before;
        }

        return changed;
    }
}
