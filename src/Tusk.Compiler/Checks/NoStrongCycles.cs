using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.Dataflow.Links;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// No object gets a reference to what keeps it alive: counts would never free such a circle. Weak references keep nothing alive. Of a module only: a native program
/// gives back its memory when it ends.
/// </summary>
public static class NoStrongCycles
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        if (program.Module is null) return;
        ObjectType[] created = [.. CreatedTypes.In(program)];
        var graph = new ObjectGraph(created);
        if (!created.Any(graph.IsRecursive)) return;
        HashSet<SourceSpan> reported = [];
        // What the Module object has goes when the module goes, counted or not.
        ClassType[] uncounted = program.HasStaticModule ? [.. program.Module.Class.SelfAndBases] : [];
        foreach (Circle circle in new ProgramLinks(program, f => f.AllowsCycle || uncounted.Contains(f.Owner)).Circles(static f => f.Origin == CodeOrigin.User))
            if (!circle.Instruction.Span.IsNone && reported.Add(circle.Instruction.Span)) diagnostics.Report(Describe(circle));
    }

    static Diagnostic Describe(Circle circle)
    {
        // What is stored into a collection, or under a lock, is stored into the field that has that.
        List<Link> links = [.. circle.Links.Where(static l => l.Kind != LinkKind.Same)];
        List<Link> told = [.. links.Where(IsTold)];
        if (told.Count == 0) told = links;
        if (!IsTold(links[0])) told = [told[^1], .. told[..^1]];
        List<string> way = [.. told.Select(NameOf), Wording.NameOf(told[0].Field is { } first && IsKnown(first) ? first.Owner : told[0].From.Type)];
        return new Diagnostic(Catalogue.StrongCycle, circle.Instruction.Span.Location, [way[0], string.Join(" → ", way)])
        {
            Notes = [.. links.Skip(1).Where(static l => l.At is { Span.IsNone: false } && IsTold(l)).Select(static l => new Note(l.At!.Span.Location, $"{NameOf(l)} {(l.Kind == LinkKind.Stored ? "gets" : "has")} the {Wording.NameOf(l.To.Type)} here"))],
        };
    }

    static string NameOf(Link link) => link.Field is { } field && IsKnown(field) ? $"{Wording.NameOf(field.Owner)}.{field.Name}" : Wording.NameOf(link.From.Type);

    /// <summary>Not what a field refers to only as to the place where something is.</summary>
    static bool IsTold(Link link) =>
        link.Field is { } field ? IsKnown(field) : link.From.Type is not (ArrayType or ClassType { IsSynchronized: true }) && !link.From.Type.DisplayName.StartsWith("System.Collections.", StringComparison.Ordinal);

    /// <summary>The user has a word for it, as he has not for what a collection is made of.</summary>
    static bool IsKnown(Field field) => !field.Owner.DisplayName.StartsWith("System.", StringComparison.Ordinal) && field.Owner is not ClassType { IsSynchronized: true };
}
