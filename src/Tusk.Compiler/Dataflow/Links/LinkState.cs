using Tusk.Compiler.IR;

namespace Tusk.Compiler.Dataflow.Links;

/// <summary>What is known at a point of a function.</summary>
public sealed class LinkState
{
    /// <summary>What locals hold; a local that is not here may hold anything.</summary>
    public Dictionary<Local, Reference> Locals { get; private init; } = [];

    /// <summary>What places hold for certain.</summary>
    public Dictionary<Spot, Reference> Spots { get; private init; } = [];

    /// <summary>On some way to this point, a thing has got a reference to another one, and not lost it.</summary>
    public HashSet<Link> Links { get; private init; } = [];

    /// <summary>The paths of the places that have been written to since the function was entered.</summary>
    public HashSet<string> Written { get; private init; } = [];

    /// <summary>The places of outside things that have been written to.</summary>
    public HashSet<Spot> Changed { get; private init; } = [];

    public LinkState Clone() => new() { Locals = new(this.Locals), Spots = new(this.Spots), Links = [.. this.Links], Written = [.. this.Written], Changed = [.. this.Changed] };

    /// <summary>To look for ways in.</summary>
    public LinkState LinksAlone() => new() { Links = [.. this.Links] };

    public bool Is(LinkState other) =>
        this.Links.SetEquals(other.Links) && Same(this.Locals, other.Locals) && Same(this.Spots, other.Spots) && this.Written.SetEquals(other.Written) && this.Changed.SetEquals(other.Changed);

    /// <summary>The origin of a thing runs again: the name is another object's now.</summary>
    public void Forget(Thing thing)
    {
        this.Links.RemoveWhere(l => l.From == thing || l.To == thing);
        this.Changed.RemoveWhere(s => s.Thing == thing);
        foreach ((Spot spot, Reference held) in this.Spots.Where(s => s.Key.Thing == thing || s.Value.Thing == thing).ToList()) this.Spots.Remove(spot);
        foreach ((Local local, Reference held) in this.Locals.Where(l => l.Value.Thing == thing).ToList()) this.Locals.Remove(local);
    }

    /// <summary>A struct's storage is assigned as a whole.</summary>
    public void Empty(Thing storage)
    {
        this.Links.RemoveWhere(l => l.From == storage || l.To == storage && l.Kind == LinkKind.Loaded);
        foreach (Spot spot in this.Spots.Keys.Where(s => s.Thing == storage).ToList()) this.Spots.Remove(spot);
    }

    /// <summary>A place gets another value: what it had is no longer kept by it. The same place of other things may be this one.</summary>
    public void Overwrite(Spot spot)
    {
        this.Written.Add(spot.Path);
        if (spot.Thing.IsOutside) this.Changed.Add(spot);
        if (!spot.IsOne) return;
        this.Links.RemoveWhere(l => l.From == spot.Thing && l.Kind != LinkKind.Same && l.Path.StartsWith(spot.Path, StringComparison.Ordinal));
        this.LoseSight(spot.Path);
    }

    /// <summary>Something may have written to places of that path.</summary>
    public void LoseSight(string path)
    {
        foreach (Spot other in this.Spots.Keys.Where(s => Spot.Overlap(s.Path, path)).ToList()) this.Spots.Remove(other);
    }

    /// <summary>The shortest way from a thing to another one, by what keeps what alive; null: there is none.</summary>
    public IReadOnlyList<Link>? Way(Thing from, Thing to)
    {
        if (from == to) return [];
        Dictionary<Thing, Link> reached = [];
        Queue<Thing> open = new([from]);
        while (open.TryDequeue(out Thing? next))
            foreach (Link link in this.Links.Where(l => l.From == next))
            {
                if (link.To == from || !reached.TryAdd(link.To, link)) continue;
                if (link.To != to)
                {
                    open.Enqueue(link.To);
                    continue;
                }

                List<Link> way = [link];
                while (way[^1].From != from) way.Add(reached[way[^1].From]);
                way.Reverse();
                return way;
            }

        return null;
    }

    static bool Same<TKey>(Dictionary<TKey, Reference> one, Dictionary<TKey, Reference> other) where TKey : notnull =>
        one.Count == other.Count && one.All(p => other.TryGetValue(p.Key, out Reference held) && held == p.Value);
}
