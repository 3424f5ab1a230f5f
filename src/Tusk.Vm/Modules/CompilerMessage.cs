using System.Text.RegularExpressions;

namespace Tusk.Vm.Modules;

/// <summary>How grave a message of the C tools is.</summary>
public enum CompilerMessageKind
{
    /// <summary>The build goes on.</summary>
    Warning,
    /// <summary>The build fails.</summary>
    Error,
}

/// <summary>A message of gcc, objtool, modpost or ld. <c>#line</c> counts, so the position may be in a C# file.</summary>
/// <param name="Kind">How grave it is.</param>
/// <param name="Tool">"gcc", "objtool", "modpost" or "ld".</param>
/// <param name="File">The file as the tool names it; empty where it names none.</param>
/// <param name="Line">Counts from 1; 0 where the tool gives none.</param>
/// <param name="Column">Counts from 1; 0 where the tool gives none.</param>
/// <param name="Text">The message without position, with its [-Wflag].</param>
public sealed partial record CompilerMessage(CompilerMessageKind Kind, string Tool, string File, int Line, int Column, string Text)
{
    /// <summary>The form of gcc: file:line:column: kind: text.</summary>
    public override string ToString()
    {
        string where = File == "" ? Tool : Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
        return $"{where}: {(Kind == CompilerMessageKind.Error ? "error" : "warning")}: {Text}";
    }

    /// <summary>All messages in the output of a kernel module build, in its order, each once.</summary>
    public static IReadOnlyList<CompilerMessage> Parse(string log)
    {
        List<CompilerMessage> messages = [];
        foreach (string line in log.Split('\n'))
            if (ParseLine(line) is { } message && !messages.Contains(message))
                messages.Add(message);
        return messages;
    }

    static CompilerMessage? ParseLine(string line)
    {
        if (Objtool().Match(line) is { Success: true } o)
            return new(CompilerMessageKind.Warning, "objtool", o.Groups[1].Value, 0, 0, o.Groups[2].Value);
        if (Positioned().Match(line) is { Success: true } g)
            return new(KindOf(g.Groups[4].Value), "gcc", g.Groups[1].Value, int.Parse(g.Groups[2].Value),
                g.Groups[3].Success ? int.Parse(g.Groups[3].Value) : 0, g.Groups[5].Value);
        if (Modpost().Match(line) is { Success: true } m)
            return new(KindOf(m.Groups[1].Value), "modpost", "", 0, 0, m.Groups[2].Value);
        if (Linker().Match(line) is { Success: true } l)
            return new(l.Groups[1].Value.Contains("warning") ? CompilerMessageKind.Warning : CompilerMessageKind.Error, "ld", "", 0, 0, l.Groups[1].Value);
        if (Driver().Match(line) is { Success: true } d)
            return new(KindOf(d.Groups[1].Value), "gcc", "", 0, 0, d.Groups[2].Value);
        return null;
    }

    static CompilerMessageKind KindOf(string word) =>
        word.Equals("warning", StringComparison.OrdinalIgnoreCase) ? CompilerMessageKind.Warning : CompilerMessageKind.Error;

    [GeneratedRegex(@"^(\S[^:]*):(\d+):(?:(\d+):)? (warning|error|fatal error): (.*)$")]
    private static partial Regex Positioned();

    [GeneratedRegex(@"^(\S+): (?:warning|error): objtool: (.*)$")]
    private static partial Regex Objtool();

    [GeneratedRegex(@"^(WARNING|ERROR): modpost: (.*)$")]
    private static partial Regex Modpost();

    [GeneratedRegex(@"^(?:\S*/)?(?:\S+-)?ld(?:\.bfd|\.lld)?: (.*)$")]
    private static partial Regex Linker();

    [GeneratedRegex(@"^(?:cc1|(?:\S+-)?gcc(?:-\d+)?): (?:fatal )?(warning|error): (.*)$")]
    private static partial Regex Driver();
}
