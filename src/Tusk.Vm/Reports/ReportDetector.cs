using System.Text.RegularExpressions;

namespace Tusk.Vm.Reports;

/// <summary>Finds reports in the lines of a kernel log as they come. A report is handed over when it is complete.</summary>
sealed partial class ReportDetector(Action<KernelReport> onReport)
{
    // A report that never ends (a dying kernel, lines lost) must not swallow the rest of the log.
    const int LongestReport = 250;

    readonly List<string> _lines = [];
    ReportPattern? _pattern;
    string _title = "";
    bool _inStack;
    string? _cutHere;
    int _sinceCutHere = int.MaxValue;

    /// <summary>Whether a report has begun and not ended.</summary>
    public bool IsOpen => _pattern is not null;

    /// <summary>Takes a line of the console, with or without time stamp.</summary>
    public void Feed(string consoleLine)
    {
        string line = StripTimestamp(consoleLine);
        if (_pattern is not null && !Continues(line))
            Complete();
        if (_pattern is null)
            Begin(line);
        else
            Append(line);
    }

    /// <summary>The log ended: an open report is complete.</summary>
    public void Complete()
    {
        if (_pattern is null)
            return;
        ReportKind kind = _pattern.Kind;
        if (kind == ReportKind.Warning && _title.StartsWith("refcount_t:", StringComparison.Ordinal))
            kind = ReportKind.Refcount;
        KernelReport report = new(kind, _title.TrimEnd(':'), [.. _lines], StackFrameReader.Read(_lines));
        _pattern = null;
        _lines.Clear();
        onReport(report);
    }

    void Begin(string line)
    {
        _sinceCutHere++;
        if (line.StartsWith("------------[ cut here ]", StringComparison.Ordinal))
        {
            _cutHere = null;
            _sinceCutHere = 0;
            return;
        }
        _pattern = ReportPattern.All.FirstOrDefault(p => p.Title.IsMatch(line));
        if (_pattern is null)
        {
            // WARN(condition, "text") prints its text between the cut mark and the WARNING line.
            if (_sinceCutHere == 1)
                _cutHere = line;
            return;
        }
        bool hasText = _pattern.Kind == ReportKind.Warning && _cutHere is not null && _sinceCutHere <= 3;
        _title = hasText ? _cutHere! : line;
        _inStack = false;
        if (hasText)
            _lines.Add(_cutHere!);
        _cutHere = null;
        _lines.Add(line);
    }

    void Append(string line)
    {
        // The generic WARN prints its text after the WARNING line, x86 before it.
        if (_lines.Count == 1 && _pattern!.Kind == ReportKind.Warning && !Details().IsMatch(line))
            _title = line;
        _lines.Add(line);
        if (StackHeader().IsMatch(line))
            _inStack = true;
        if (_pattern!.End?.IsMatch(line) == true || _lines.Count >= LongestReport)
            Complete();
    }

    bool Continues(string line)
    {
        // A panic is a report of its own, even in the middle of another.
        if (!_title.StartsWith("Kernel panic", StringComparison.Ordinal) && line.StartsWith("Kernel panic - not syncing", StringComparison.Ordinal))
            return false;
        if (_pattern!.End is not null)
            return _pattern.Kind == ReportKind.Kasan || !(ReportPattern.All[0].Title.IsMatch(line) || line.StartsWith("------------[ cut here ]", StringComparison.Ordinal));
        if (line.StartsWith("------------[ cut here ]", StringComparison.Ordinal) || LongRuler().IsMatch(line) && _lines.Count > 3 && _inStack)
            return false;
        if (_pattern.Kind == ReportKind.MemoryLeak && line.StartsWith("unreferenced object", StringComparison.Ordinal))
            return false;
        return !_inStack || InStack().IsMatch(line);
    }

    /// <summary>"[    1.234567] text" and "[    1.234567][  T42] text" without their prefix; a "\r" at the end goes too.</summary>
    public static string StripTimestamp(string line)
    {
        Match match = Timestamp().Match(line);
        return (match.Success ? line[match.Length..] : line).TrimEnd('\r', ' ');
    }

    [GeneratedRegex(@"^(<\d+>)?\[\s*\d+\.\d+\](\[\s*[TC]\d+\])? ?")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^\s*(Call Trace:|backtrace|stack backtrace:)")]
    private static partial Regex StackHeader();

    [GeneratedRegex(@"^(Modules linked in|CPU|Call Trace|Pid|RIP|Tainted|Stack)\b")]
    private static partial Regex Details();

    [GeneratedRegex(@"^[=-]{20,}$")]
    private static partial Regex LongRuler();

    // Once a stack has begun, a report goes on with indented lines, registers and the stack's own headers.
    [GeneratedRegex(@"^$|^\s|^(Call Trace|RIP|RSP|RAX|RDX|RBP|R\d\d|Code|CS|FS|CR2|CPU|Hardware name|Stack|Modules linked in|stack backtrace)\b|^\[<|^</?TASK>|^</?IRQ>")]
    private static partial Regex InStack();
}
