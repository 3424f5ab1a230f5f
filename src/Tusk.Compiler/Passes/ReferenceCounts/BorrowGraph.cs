using Tusk.Compiler.Dataflow;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// The locals that may borrow, and on what each depends: the locals it is a copy of or belongs to, or memory. Derived from all of a local's
/// assignments together.
/// </summary>
sealed class BorrowGraph
{
    readonly Function _function;
    readonly Ownership _ownership;
    readonly HashSet<Local>[] _sources;
    readonly bool[] _fromMemory;
    readonly bool[] _given;

    public BorrowGraph(Function function, Ownership ownership, Anchors anchors, IReadOnlySet<Field> mutableFields)
    {
        _function = function;
        _ownership = ownership;
        this.Anchors = anchors;
        _sources = new HashSet<Local>[function.Locals.Count];
        _fromMemory = new bool[function.Locals.Count];
        _given = new bool[function.Locals.Count];
        var sources = new BorrowSources(function, ownership, mutableFields);
        foreach (Local local in function.Locals)
        {
            _sources[local.Index] = [];
            if (ownership.Owns(local) && !ownership.InMemory(local)) ownership.Borrow(local);
        }

        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction is Store { Place: { Root: LocalRoot stored, IsDirect: true } } && Counted.Is(stored.Type)) ownership.Own(stored.Local);
            if (instruction.Result is not { } result || !Counted.Is(result.Type)) continue;
            _given[result.Index] |= Counted.GivesOwned(instruction);
            if (ownership.Owns(result)) continue;
            if (Counted.GivesOwned(instruction))
            {
                ownership.Own(result);
                continue;
            }

            (SourceKind kind, Local? local) = sources.Of(instruction);
            if (kind == SourceKind.Memory) _fromMemory[result.Index] = true;
            if (local is not null && local != result) _sources[result.Index].Add(local);
        }
    }

    public Anchors Anchors { get; }

    public bool IsBorrowed(Local local) => Counted.Is(local.Type) && local.Kind != LocalKind.Parameter && !_ownership.Owns(local);

    /// <summary>Everything that the local is assigned was loaded from memory, which holds the object too, whether the local owns it or not.</summary>
    public bool IsOnlyLoaded(Local local) => this.IsOnlyLoaded(local, []);

    bool IsOnlyLoaded(Local local, HashSet<Local> seen) =>
        !seen.Add(local) || !_given[local.Index] && (_fromMemory[local.Index] || _sources[local.Index].Count > 0) && _sources[local.Index].All(s => this.IsOnlyLoaded(s, seen));

    /// <summary>Borrowed locals that a release of anything may leave dangling: they depend on memory, themselves or through what they are copies of.</summary>
    public BitSet OnMemory()
    {
        var result = new BitSet(_function.Locals.Count);
        for (bool again = true; again;)
        {
            again = false;
            foreach (Local local in _function.Locals)
            {
                if (!this.IsBorrowed(local) || result[local.Index]) continue;
                if (!_fromMemory[local.Index] && !_sources[local.Index].Any(s => result[s.Index])) continue;
                result[local.Index] = again = true;
            }
        }

        return result;
    }

    /// <summary><see cref="OnMemory"/>, and the refs into the objects of such locals.</summary>
    public BitSet OnMemoryWithRefs()
    {
        BitSet locals = this.OnMemory(), result = locals.Clone();
        foreach (Local reference in _function.Locals)
            if (this.Anchors.Of(reference).Any(a => locals[a.Index])) result[reference.Index] = true;
        return result;
    }

    /// <summary>For each local: the borrowed ones that depend on it, directly or through others.</summary>
    public BitSet?[] Dependents()
    {
        var result = new BitSet?[_function.Locals.Count];
        for (bool again = true; again;)
        {
            again = false;
            foreach (Local local in _function.Locals)
            {
                if (!this.IsBorrowed(local)) continue;
                foreach (Local source in _sources[local.Index])
                {
                    BitSet of = result[source.Index] ??= new BitSet(_function.Locals.Count);
                    bool grew = !of[local.Index];
                    of[local.Index] = true;
                    if (result[local.Index] is { } more) grew |= of.UnionWith(more);
                    again |= grew;
                }
            }
        }

        return result;
    }
}
