namespace Tusk.Tests.Fuzz.Running;

/// <summary>Judges programs together, and finds those that fail.</summary>
sealed class BatchRun(Oracle oracle)
{
    public IEnumerable<Failure> FailuresOf(IReadOnlyList<FuzzProgram> programs)
    {
        while (programs.Count > 0)
        {
            Batch batch = new(programs);
            Verdict verdict = oracle.Judge(batch.Text);
            if (!verdict.IsFailure) yield break;
            if (programs.Count == 1)
            {
                yield return new(programs[0], verdict);
                yield break;
            }

            List<Failure> found = [.. Suspects(batch, verdict).Select(program => new Failure(program, oracle.Judge(new Batch([program]).Text))).Where(static f => f.Verdict.IsFailure)];
            foreach (Failure failure in found) yield return failure;
            if (found.Count > 0)
            {
                programs = [.. programs.Except(found.Select(static f => f.Program))];
                continue;
            }

            // The failure does not say whose it is, or it takes several of them.
            List<Failure> halves = [.. this.FailuresOf([.. programs.Take(programs.Count / 2)]), .. this.FailuresOf([.. programs.Skip(programs.Count / 2)])];
            foreach (Failure failure in halves) yield return failure;
            if (halves.Count == 0) yield return new(programs[0], verdict with { Detail = $"only together with the {programs.Count - 1} programs after it: {verdict.Detail}" });
            yield break;
        }
    }

    static IEnumerable<FuzzProgram> Suspects(Batch batch, Verdict verdict)
    {
        HashSet<FuzzProgram> suspects = [.. verdict.Lines.Select(batch.At).OfType<FuzzProgram>(), .. verdict.Parts.Where(i => i >= 0 && i < batch.Programs.Count).Select(i => batch.Programs[i])];
        return suspects.Take(20);
    }
}
