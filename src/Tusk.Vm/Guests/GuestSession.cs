using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tusk.Vm.Reports;
using Tusk.Vm.Symbols;

namespace Tusk.Vm.Guests;

/// <summary>One run of a guest: follows its two streams, keeps the time, and makes the result. Used once.</summary>
sealed class GuestSession
{
    static readonly TimeSpan AfterPanic = TimeSpan.FromSeconds(1.5);

    readonly GuestRequest _request;
    readonly GuestProcess _process;
    readonly FrameParser _frames;
    readonly ReportDetector _detector;
    readonly Symbolizer _symbolizer;
    readonly Stopwatch _clock = Stopwatch.StartNew();

    readonly List<string> _log = [];
    readonly List<byte> _consoleLine = [];
    readonly List<KernelReport> _reports = [];
    readonly List<CommandResult> _commands = [];
    readonly List<ModuleAction> _modules = [];
    readonly List<LoadedSection> _sections = [];
    readonly Dictionary<string, string> _slab = [];
    readonly Dictionary<string, string> _owners = [];
    // What the channel carries outside of frames: messages of QEMU or of the UML program.
    readonly List<byte> _loose = [];

    string[]? _open;
    readonly List<byte> _output = [];
    TimeSpan _openSince;
    TimeSpan? _boot;
    bool _checking, _finished, _killed;
    long _said;
    string? _panic;

    public GuestSession(GuestRequest request, GuestProcess process, string nonce)
    {
        (_request, _process) = (request, process);
        _frames = new(nonce, OnFrame, OnOutput);
        _detector = new(OnReport);
        _symbolizer = new(request.Modules.ToDictionary(m => m.Name, m => Path.GetFullPath(m.Path)));
    }

    public GuestResult Run(CancellationToken cancellation)
    {
        TimeSpan lastSign = TimeSpan.Zero;
        string reason = "";
        while (!_process.HasEnded)
        {
            TimeSpan now = _clock.Elapsed;
            (TimeSpan deadline, string why) = Deadline(lastSign);
            if (now >= deadline)
            {
                reason = why;
                _killed = true;
                break;
            }
            if (!_process.TryRead(deadline - now, out (bool IsConsole, byte[] Bytes) chunk, cancellation))
                continue;
            lastSign = _clock.Elapsed;
            Take(chunk);
            if (_said > _request.OutputLimit)
            {
                reason = $"the guest said more than {_request.OutputLimit >> 20} MiB";
                _killed = true;
                break;
            }
        }
        _process.Kill();
        // What was under way when it died still counts.
        while (!_process.HasEnded && _process.TryRead(TimeSpan.FromSeconds(3), out (bool IsConsole, byte[] Bytes) rest, CancellationToken.None))
            Take(rest);
        int? exitCode = _process.WaitForExit(TimeSpan.FromSeconds(5));
        _frames.Complete();
        if (_consoleLine.Count > 0)
            OnConsoleLine();
        _detector.Complete();
        if (_open is not null)
            Close(_open, null);
        return Result(reason, exitCode);
    }

    // When the guest is killed if nothing more comes until then, and why.
    (TimeSpan Time, string Reason) Deadline(TimeSpan lastSign)
    {
        (TimeSpan Time, string Reason) first = (_request.Timeout, $"the guest was not done after {_request.Timeout.TotalSeconds:F0} s");
        if (_request.CommandTimeout is { } limit && _open is ["run", _, string index])
            first = Earlier(first, (_openSince + limit, $"\"{_request.Commands[Number(index)]}\" was not done after {limit.TotalSeconds:F0} s"));
        // The search for leaks is silent for long, whatever it has found.
        if (!_checking && (_reports.Count > 0 || _detector.IsOpen))
            first = Earlier(first, (lastSign + _request.StallAfterReport, $"nothing happened for {_request.StallAfterReport.TotalSeconds:F0} s after the kernel had reported a bug"));
        // Told to end at once, some machines wait for seconds; the log of the panic is complete before.
        return _panic is null ? first : Earlier(first, (lastSign + AfterPanic, ""));
    }

    static (TimeSpan Time, string Reason) Earlier((TimeSpan Time, string Reason) a, (TimeSpan Time, string Reason) b) => a.Time <= b.Time ? a : b;

    void Take((bool IsConsole, byte[] Bytes) chunk)
    {
        _said += chunk.Bytes.Length;
        if (!chunk.IsConsole)
        {
            _frames.Feed(chunk.Bytes);
            return;
        }
        foreach (byte b in chunk.Bytes)
        {
            if (b == '\n')
                OnConsoleLine();
            else
                _consoleLine.Add(b);
        }
    }

    void OnConsoleLine()
    {
        string line = Encoding.UTF8.GetString([.. _consoleLine]).TrimEnd('\r');
        _consoleLine.Clear();
        _log.Add(line);
        _request.Events?.Report(new ConsoleLine(line));
        _detector.Feed(line);
    }

    void OnReport(KernelReport report)
    {
        KernelReport known = _symbolizer.Symbolize(report, _sections);
        _reports.Add(known);
        if (report.Title.StartsWith("Kernel panic", StringComparison.Ordinal))
            _panic ??= report.Title;
        _request.Events?.Report(new BugReported(known));
    }

    void OnOutput(byte[] bytes)
    {
        if (_open is null)
        {
            _loose.AddRange(bytes);
            return;
        }
        _output.AddRange(bytes);
        if (_open[0] == "run")
            _request.Events?.Report(new CommandOutput(bytes));
    }

    void OnFrame(string frame)
    {
        string[] words = frame.Split(' ');
        switch (words[0])
        {
            case "READY":
                _boot = _clock.Elapsed;
                double.TryParse(words.ElementAtOrDefault(1), CultureInfo.InvariantCulture, out double uptime);
                _request.Events?.Report(new GuestReady(TimeSpan.FromSeconds(uptime)));
                break;
            case "BEGIN":
                _open = words[1..];
                _openSince = _clock.Elapsed;
                _output.Clear();
                if (_open is ["run", string cycle, string index])
                    _request.Events?.Report(new CommandStarted(Number(cycle), Number(index), _request.Commands[Number(index)]));
                break;
            case "END" when _open is not null:
                Close(_open, Number(words[1]));
                break;
            case "SECTION" when words.Length == 4:
                if (ulong.TryParse(words[3].Replace("0x", ""), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong address) && address != 0)
                    _sections.Add(new(words[1], words[2], address));
                break;
            case "CHECKING":
                _checking = true;
                break;
            case "FINISH":
                _finished = true;
                break;
        }
    }

    // exitCode is null where the guest ended in the middle.
    void Close(string[] opened, int? exitCode)
    {
        _open = null;
        switch (opened)
        {
            case ["run", string cycle, string index]:
                CommandResult result = new(Number(cycle), Number(index), _request.Commands[Number(index)], [.. _output], exitCode, _clock.Elapsed - _openSince);
                _commands.Add(result);
                _request.Events?.Report(new CommandEnded(result));
                break;
            case ["load" or "unload", string cycle, string module]:
                string message = exitCode is null ? "the guest ended before" : Encoding.UTF8.GetString([.. _output]).Trim();
                ModuleAction action = new(Number(cycle), module, opened[0] == "load", exitCode == 0, message == "" && exitCode != 0 ? $"exit code {exitCode}" : message);
                _modules.Add(action);
                _request.Events?.Report(new ModuleChanged(action));
                break;
            case ["slab", string when]:
                _slab[when] = Encoding.UTF8.GetString([.. _output]);
                break;
            case ["owners", string cache]:
                _owners[cache] = Encoding.UTF8.GetString([.. _output]).TrimEnd();
                break;
            case ["kmemleak"]:
                ReportDetector leaks = new(OnReport);
                foreach (string line in Encoding.UTF8.GetString([.. _output]).Split('\n'))
                    leaks.Feed(line);
                leaks.Complete();
                break;
        }
    }

    GuestResult Result(string reason, int? exitCode)
    {
        GuestOutcome outcome;
        if (_panic is not null)
            (outcome, reason) = (GuestOutcome.Panicked, _panic);
        else if (_killed)
            outcome = GuestOutcome.TimedOut;
        else if (_finished)
        {
            outcome = GuestOutcome.Completed;
            if (_modules.FirstOrDefault(m => m.IsLoad && !m.Succeeded) is { } failed)
                (outcome, reason) = (GuestOutcome.ModuleFailed, failed.Message);
        }
        else
        {
            string said = Encoding.UTF8.GetString([.. _loose]).Trim();
            (outcome, reason) = (GuestOutcome.Died, $"the guest ended early (exit code {exitCode?.ToString() ?? "unknown"}){(said == "" ? "" : ": " + said)}");
            // Nothing at all on the console: it was never a guest.
            if (_log.Count == 0)
                throw new VmException(VmErrorKind.GuestStart, $"The guest for the kernel {_request.Kernel.Name} did not start.", "", said);
        }
        return new()
        {
            Outcome = outcome, Reason = reason, Commands = _commands, Modules = _modules, Log = _log, Reports = _reports,
            Growth = SlabComparison.Compare(_slab.GetValueOrDefault("first", ""), _slab.GetValueOrDefault("last", ""), _request.Cycles - 3, _owners),
            Duration = _clock.Elapsed, BootTime = _boot,
        };
    }

    static int Number(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : 0;
}
