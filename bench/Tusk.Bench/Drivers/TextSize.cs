using System.Globalization;

namespace Tusk.Bench.Drivers;

/// <summary>Bytes of machine code in a .ko: all executable sections (.text, .init.text, .exit.text, .text.unlikely).</summary>
static class TextSize
{
    public static long Of(BenchContext context, string module)
    {
        // size -A prints "name size address"; executable sections of modules have text in their name.
        long sum = 0;
        foreach (string line in context.Run("size", "-A", "-d", module).Output.Split('\n'))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [['.', ..] name, var size, _] && (name == ".text" || name.StartsWith(".text.", StringComparison.Ordinal) || name is ".init.text" or ".exit.text"))
                sum += long.Parse(size, CultureInfo.InvariantCulture);
        }

        return sum > 0 ? sum : throw new BenchException($"{module} has no code");
    }
}
