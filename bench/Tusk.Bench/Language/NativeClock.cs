using System.Globalization;

namespace Tusk.Bench.Language;

/// <summary>Processor time of a pair of programs per iteration: the least of many short runs in turn, of each side's best layout, start-up taken off.</summary>
sealed class NativeClock
{
    const int Rounds = 15;

    /// <summary>How long a run should be: long beside start-up, short beside what a busy machine lets run undisturbed.</summary>
    const double RunSeconds = 0.04;

    readonly BenchContext _context;
    readonly string _program;

    NativeClock(BenchContext context, string program) => (_context, _program) = (context, program);

    public static NativeClock Build(BenchContext context)
    {
        string program = Path.Combine(context.Folder("clock"), "interleave");
        context.Run("gcc", "-O2", "-o", program, context.PathTo("bench", "clock", "interleave.c"));
        return new(context, program);
    }

    public (double Ours, double Theirs) Measure(ProgramPair pair)
    {
        int iterations = 1;
        while (iterations < 1 << 28 && this.Run(pair, 0, 2, iterations).Theirs < RunSeconds / 4) iterations *= 2;
        iterations *= 4;
        List<(double Ours, double Theirs)> layouts = [];
        for (int layout = 0; layout < pair.Ours.Count; layout++)
        {
            (double Ours, double Theirs) start = this.Run(pair, layout, Rounds, 0), full = this.Run(pair, layout, Rounds, iterations);
            layouts.Add((full.Ours - start.Ours, full.Theirs - start.Theirs));
        }

        return (layouts.Min(static l => l.Ours) / iterations, layouts.Min(static l => l.Theirs) / iterations);
    }

    (double Ours, double Theirs) Run(ProgramPair pair, int layout, int rounds, int iterations)
    {
        string[] words = _context.Run(_program, $"{rounds}", $"{iterations}", pair.Ours[layout], pair.Theirs[layout]).Output.Split(' ', StringSplitOptions.TrimEntries);
        return (Seconds(words[0]), Seconds(words[1]));
    }

    static double Seconds(string microseconds) => long.Parse(microseconds, CultureInfo.InvariantCulture) * 1e-6;
}
