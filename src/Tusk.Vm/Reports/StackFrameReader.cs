using System.Globalization;
using System.Text.RegularExpressions;

namespace Tusk.Vm.Reports;

/// <summary>Reads the stack frames out of a report's lines.</summary>
static partial class StackFrameReader
{
    /// <summary>The frames in the order of the lines, without repetitions next to each other.</summary>
    public static IReadOnlyList<StackFrame> Read(IReadOnlyList<string> lines)
    {
        List<StackFrame> frames = [];
        string stack = "";
        foreach (string line in lines)
        {
            if (Header().Match(line) is { Success: true } header)
                stack = header.Groups[1].Value is "Call Trace" or "backtrace" or "stack backtrace" ? "" : header.Groups[1].Value;
            if (ReadLine(line, stack) is { } frame && !(frames.Count > 0 && frames[^1] == frame))
                frames.Add(frame);
        }
        return frames;
    }

    /// <summary>Where the report itself shows the address of a function of a module: name, offset and address.</summary>
    public static IEnumerable<(string Module, string Function, ulong Offset, ulong Address)> Anchors(IEnumerable<string> lines) =>
        lines.Select(l => Anchor().Match(l)).Where(m => m.Success)
            .Select(m => (m.Groups[4].Value, m.Groups[2].Value, Hex(m.Groups[3].Value), Hex(m.Groups[1].Value)));

    static StackFrame? ReadLine(string line, string stack)
    {
        // The instruction itself: a fault's RIP, or a WARNING's "at file:line function+…" (that of ud2, before the line of the check).
        bool exact = Instruction().IsMatch(line);
        if (Symbol().Match(line) is { Success: true } symbol)
            return new(stack, symbol.Groups[2].Value, Hex(symbol.Groups[3].Value), symbol.Groups[5].Value)
            {
                IsExact = exact, IsUncertain = symbol.Groups[1].Success,
            };
        if (Address().Match(line) is { Success: true } address)
            return new(stack, "", Hex(address.Groups[1].Value), "") { IsExact = exact };
        return null;
    }

    static ulong Hex(string digits) => ulong.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong value) ? value : 0;

    [GeneratedRegex(@"^((?:Allocated|Freed) by task.*|Call Trace|backtrace|stack backtrace|Last potentially related work creation|the existing dependency chain.*|-> #\d+)\b.*:\s*$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^(RIP|EIP|IP|pc)\b|^WARNING: |, ip 0x[0-9a-f]+$")]
    private static partial Regex Instruction();

    [GeneratedRegex(@"(\? )?([A-Za-z_][\w.$]*)\+0x([0-9a-f]+)/0x([0-9a-f]+)(?: \[(\w+)[^\]]*\])?")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\[<([0-9a-f]+)>\] (?:\? )?([A-Za-z_][\w.$]*)\+0x([0-9a-f]+)/0x[0-9a-f]+ \[(\w+)")]
    private static partial Regex Anchor();

    // A function of an unloaded module, or of none: "[<…>] 0xffffffffc0002010", "    0x89019016", "RIP: 0010:0xffffffffc0002010".
    [GeneratedRegex(@"(?:^\s*(?:\[<[0-9a-f]+>\] )?(?:\? )?|RIP: [0-9a-f]+:|Kernel mode fault at addr 0x[0-9a-f]+, ip )0x([0-9a-f]+)\s*$")]
    private static partial Regex Address();
}
