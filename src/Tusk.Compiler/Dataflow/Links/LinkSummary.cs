using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Dataflow.Links;

/// <summary>What a call of a function may link, as its caller sees it: things are the function's own <see cref="Thing.IsOutside"/> ones, and its result.</summary>
public sealed class LinkSummary
{
    /// <summary>Nothing is known of it yet, or nothing at all.</summary>
    public static readonly LinkSummary Nothing = new();

    /// <summary>Each may come about by a call. Two of them need not come about by the same call.</summary>
    public HashSet<Link> Links { get; } = [];

    /// <summary>What the places of outside things hold after every call.</summary>
    public Dictionary<Spot, Reference> Ends { get; } = [];

    /// <summary>The places of outside things that may be written to.</summary>
    public HashSet<Spot> Changed { get; } = [];

    /// <summary>The paths of all places that may be written to.</summary>
    public HashSet<string> Written { get; } = [];

    /// <summary>Elements may be set to null: what was in a collection need not be there any more.</summary>
    public bool Removes { get; private set; }

    /// <summary>What every call returns; null where that differs, or is no outside thing.</summary>
    public Reference? Returned { get; private set; }

    public static LinkSummary Of(Thing result, IEnumerable<(Return Exit, LinkState State, Reference? Returned)> exits, bool removes)
    {
        var summary = new LinkSummary { Removes = removes };
        bool isFirst = true;
        foreach ((_, LinkState state, Reference? returned) in exits)
        {
            // Where it is a new object, that one is the result.
            Thing? made = returned?.Thing is { IsOutside: false } inner ? inner : null;
            Reference? outside = returned is { Thing.IsOutside: true } known ? known : null;
            summary.Returned = isFirst || summary.Returned == outside ? outside : null;
            if (outside is { Thing: { } same }) summary.Links.Add(new Link(result, Spot.Somewhere, same, LinkKind.Same, null, null));
            summary.Written.UnionWith(state.Written);
            summary.Changed.UnionWith(state.Changed);
            summary.AddLinks(state, t => t == made ? result : t.IsOutside ? t : null);
            summary.AddEnds(state, t => t == made ? result : t.IsOutside ? t : null, isFirst);
            isFirst = false;
        }

        return summary;
    }

    public bool Is(LinkSummary other) =>
        this.Removes == other.Removes && this.Returned == other.Returned && this.Links.SetEquals(other.Links) && this.Changed.SetEquals(other.Changed) && this.Written.SetEquals(other.Written)
        && this.Ends.Count == other.Ends.Count && this.Ends.All(e => other.Ends.TryGetValue(e.Key, out Reference held) && held == e.Value);

    void AddLinks(LinkState state, Func<Thing, Thing?> seen)
    {
        ILookup<Thing, Link> links = state.Links.ToLookup(static l => l.From);
        foreach (IGrouping<Thing, Link> from in links)
        {
            if (seen(from.Key) is not { } start) continue;
            // From here over what only the function knows to what its caller knows, too.
            HashSet<(Thing, bool)> reached = [];
            Stack<(Link First, Link Last, bool IsStored)> open = new(from.Select(static l => (l, l, l.Kind != LinkKind.Loaded)));
            while (open.TryPop(out (Link First, Link Last, bool IsStored) next))
            {
                if (!reached.Add((next.Last.To, next.IsStored))) continue;
                if (seen(next.Last.To) is { } end)
                {
                    if (end == start || !next.IsStored && !(end.Origin is Function)) continue;
                    bool isDirect = next.First == next.Last && next.First.Kind != LinkKind.Same;
                    this.Links.Add(new Link(start, isDirect ? next.First.Path : Spot.Somewhere, end, next.IsStored ? LinkKind.Stored : LinkKind.Loaded, null, next.First.Field));
                    continue;
                }

                foreach (Link link in links[next.Last.To]) open.Push((next.First, link, next.IsStored || link.Kind != LinkKind.Loaded));
            }
        }
    }

    void AddEnds(LinkState state, Func<Thing, Thing?> seen, bool isFirst)
    {
        Dictionary<Spot, Reference> ends = [];
        foreach ((Spot spot, Reference held) in state.Spots)
            if (state.Written.Contains(spot.Path) && seen(spot.Thing) is { } holder)
            {
                if (held.Thing is null) ends.Add(new Spot(holder, spot.Path), held);
                else if (seen(held.Thing) is { } thing) ends.Add(new Spot(holder, spot.Path), held with { Thing = thing });
            }

        if (isFirst)
            foreach ((Spot spot, Reference held) in ends) this.Ends.Add(spot, held);
        else
            foreach (Spot spot in this.Ends.Where(e => !ends.TryGetValue(e.Key, out Reference held) || held != e.Value).Select(static e => e.Key).ToList()) this.Ends.Remove(spot);
    }
}
