using System.Text;
using Tusk.Vm.Guests;
using Tusk.Vm.Reports;

namespace Tusk.Tests;

/// <summary>What the kernel reported while each command of a guest was running.</summary>
sealed class CommandReports : IProgress<GuestEvent>
{
    readonly Dictionary<int, StringBuilder> _reports = [];
    int _running = -1;

    /// <param name="command">Its position; −1: between commands, and at the end, where leaks are looked for.</param>
    public string Of(int command) => _reports.TryGetValue(command, out StringBuilder? text) ? text.ToString() : "";

    public void Report(GuestEvent value)
    {
        switch (value)
        {
            case CommandStarted started:
                _running = started.Index;
                break;
            case CommandEnded:
                _running = -1;
                break;
            case BugReported reported:
                KernelReport report = reported.Report;
                if (!_reports.TryGetValue(_running, out StringBuilder? text)) _reports.Add(_running, text = new());
                text.Append(report).Append('\n').AppendJoin('\n', report.Lines.Take(40)).Append('\n');
                break;
        }
    }
}
