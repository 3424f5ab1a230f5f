using Tusk.Vm.Reports;

namespace Tusk.Vm.Symbols;

/// <summary>Where the guest's kernel put a section of a module.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Section">".text", ".init.text", …</param>
/// <param name="Address">Its first byte.</param>
public sealed record LoadedSection(string Module, string Section, ulong Address);

/// <summary>
/// Finds the source lines of stack frames in modules, through the debug information of the .ko files and binutils' addr2line.
/// Whatever is missing or broken (a file, a symbol, addr2line) leaves frames as they were.
/// </summary>
/// <param name="modules">The .ko files by module name.</param>
public sealed class Symbolizer(IReadOnlyDictionary<string, string> modules)
{
    sealed record Place(string Module, string Section, ulong Offset);

    readonly Dictionary<string, ElfFile?> _files = [];
    readonly Dictionary<Place, IReadOnlyList<SourceLine>> _lines = [];

    /// <summary>The report with a source for each frame in one of the modules.</summary>
    /// <param name="report">As the console gave it.</param>
    /// <param name="sections">Where the modules lay, for frames that are mere addresses; those of unloaded modules too.</param>
    public KernelReport Symbolize(KernelReport report, IReadOnlyCollection<LoadedSection>? sections = null)
    {
        // A module that dies while it loads has not told its sections; user-mode Linux shows addresses beside names.
        LoadedSection[] known = [.. sections ?? [], .. StackFrameReader.Anchors(report.Lines).SelectMany(Section).Distinct()];
        List<(StackFrame Frame, Place? Place)> frames = [.. report.Frames.Select(f => Locate(f, known))];
        Look([.. frames.Where(f => f.Place is not null).Select(f => f.Place!).Where(p => !_lines.ContainsKey(p)).Distinct()]);
        return report with
        {
            Frames = [.. frames.Select(f => f.Place is not null && _lines.TryGetValue(f.Place, out IReadOnlyList<SourceLine>? l)
                ? f.Frame with { Source = l } : f.Frame)],
        };
    }

    IEnumerable<LoadedSection> Section((string Module, string Function, ulong Offset, ulong Address) anchor)
    {
        if (Symbol(anchor.Module, anchor.Function, anchor.Offset) is { } symbol)
            yield return new(anchor.Module, File(anchor.Module)!.Sections[symbol.Section].Name, anchor.Address - anchor.Offset - symbol.Value);
    }

    ElfSymbol? Symbol(string module, string function, ulong offset) =>
        File(module) is not { } file ? null
        : file.Symbols.Where(s => s.Name == function && s.Section > 0 && s.Section < file.Sections.Count)
            .OrderByDescending(s => s.IsFunction).ThenByDescending(s => s.Size > offset).FirstOrDefault();

    (StackFrame, Place?) Locate(StackFrame frame, IReadOnlyCollection<LoadedSection> sections)
    {
        // A return address belongs to the instruction after the call, perhaps to the next line or function: look one byte before.
        ulong back = frame.IsExact || frame.Offset == 0 ? 0u : 1u;
        if (frame.Function == "")
        {
            foreach (LoadedSection s in sections)
                if (File(s.Module)?.Sections.FirstOrDefault(e => e.Name == s.Section) is { } found
                    && frame.Offset >= s.Address && frame.Offset - s.Address < found.Size)
                    return (Named(frame, s, found, frame.Offset - s.Address), new(s.Module, s.Section, frame.Offset - s.Address - back));
            return (frame, null);
        }
        if (Symbol(frame.Module, frame.Function, frame.Offset) is not { } symbol)
            return (frame, null);
        return (frame, new(frame.Module, File(frame.Module)!.Sections[symbol.Section].Name, symbol.Value + frame.Offset - back));
    }

    StackFrame Named(StackFrame frame, LoadedSection section, ElfSection found, ulong offset)
    {
        ElfSymbol? symbol = File(section.Module)!.Symbols
            .Where(s => s.IsFunction && s.Section == found.Index && s.Value <= offset && offset - s.Value <= s.Size).MaxBy(s => s.Value);
        return symbol is null ? frame : frame with { Function = symbol.Name, Offset = offset - symbol.Value, Module = section.Module };
    }

    void Look(IReadOnlyList<Place> places)
    {
        foreach (IGrouping<string, Place> group in places.GroupBy(p => p.Module))
        {
            using LinkedModule? linked = LinkedModule.Link(modules[group.Key]);
            if (linked is null)
                continue;
            (Place Place, ulong Address)[] all = [.. group.Where(p => linked.AddressOf(p.Section) is not null)
                .Select(p => (p, linked.AddressOf(p.Section)!.Value + p.Offset))];
            IReadOnlyList<SourceLine>[] found = linked.Lookup([.. all.Select(p => p.Address)]);
            for (int i = 0; i < all.Length; i++)
                _lines[all[i].Place] = found[i];
        }
    }

    ElfFile? File(string module)
    {
        if (!_files.TryGetValue(module, out ElfFile? file))
        {
            try
            {
                file = modules.TryGetValue(module, out string? path) ? ElfFile.Read(System.IO.File.ReadAllBytes(path)) : null;
            }
            catch (IOException)
            {
                file = null;
            }
            _files[module] = file;
        }
        return file;
    }
}
