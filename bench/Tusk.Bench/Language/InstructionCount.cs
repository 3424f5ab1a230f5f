using System.Globalization;

namespace Tusk.Bench.Language;

/// <summary>Instructions of a pair of programs per iteration, counted by callgrind: the same on a busy machine. Start-up is taken off.</summary>
static class InstructionCount
{
    const double RunSeconds = 0.004;

    /// <param name="context">The run.</param>
    /// <param name="pair">The programs.</param>
    /// <param name="seconds">What an iteration takes natively, to choose their number: callgrind is some 50 times slower.</param>
    public static (double Ours, double Theirs) Measure(BenchContext context, ProgramPair pair, double seconds)
    {
        int iterations = Math.Max(1, (int)Math.Min(1e9, RunSeconds / seconds));
        return (Of(context, pair.Ours[0], iterations), Of(context, pair.Theirs[0], iterations));
    }

    static double Of(BenchContext context, string program, int iterations) => (double)(Total(context, program, iterations) - Total(context, program, 0)) / iterations;

    static long Total(BenchContext context, string program, int iterations)
    {
        const string Mark = "Collected : ";
        string text = context.Run("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, $"{iterations}").Error;
        int at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0) throw new BenchException($"callgrind did not count {program}\n{text}");
        string line = text[(at + Mark.Length)..];
        return long.Parse(line.AsSpan(0, line.IndexOf('\n')), CultureInfo.InvariantCulture);
    }
}
