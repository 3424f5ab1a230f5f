// A parser of command lines: options with values, flags, positional words, quoting, errors.
foreach (string line in (string[])["build --jobs 4 -v main.c", "run \"two words\" --name=x y", "--jobs", "--what", "--jobs x", ""])
{
    try
    {
        Options options = Options.Parse(line);
        Console.Write($"jobs {options.Jobs} verbose {options.Verbose} name {options.Name ?? "none"}:");
        foreach (string word in options.Words) Console.Write($" [{word}]");
        Console.WriteLine();
    }
    catch (FormatException e)
    {
        Console.WriteLine($"error: {e.Message}");
    }
}

sealed class Options
{
    public int Jobs { get; private set; } = 1;
    public bool Verbose { get; private set; }
    public string? Name { get; private set; }
    public List<string> Words { get; } = [];

    public static Options Parse(ReadOnlySpan<char> line)
    {
        var options = new Options();
        var reader = new Words(line);
        while (reader.Next(out ReadOnlySpan<char> word))
        {
            switch (word)
            {
                case "--jobs":
                    if (!reader.Next(out ReadOnlySpan<char> value)) throw new FormatException("--jobs needs a number");
                    options.Jobs = Number(value);
                    break;
                case "-v" or "--verbose":
                    options.Verbose = true;
                    break;
                case ['-', '-', 'n', 'a', 'm', 'e', '=', .. var name]:
                    options.Name = new string(name);
                    break;
                case ['-', ..]:
                    throw new FormatException("unknown option");
                default:
                    options.Words.Add(new string(word));
                    break;
            }
        }

        return options;
    }

    static int Number(ReadOnlySpan<char> text)
    {
        int value = 0;
        foreach (char c in text) value = char.IsAsciiDigit(c) ? value * 10 + c - '0' : throw new FormatException("not a number");
        return value;
    }
}

ref struct Words(ReadOnlySpan<char> line)
{
    ReadOnlySpan<char> _rest = line;

    public bool Next(out ReadOnlySpan<char> word)
    {
        _rest = _rest.TrimStart(' ');
        word = default;
        if (_rest.IsEmpty) return false;
        bool quoted = _rest[0] == '"';
        if (quoted) _rest = _rest[1..];
        int end = _rest.IndexOf(quoted ? '"' : ' ');
        if (end < 0) end = _rest.Length;
        word = _rest[..end];
        _rest = _rest[Math.Min(end + 1, _rest.Length)..];
        return true;
    }
}
