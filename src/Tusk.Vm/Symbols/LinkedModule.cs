using System.Globalization;
using Tusk.Vm.Host;
using Tusk.Vm.Reports;

namespace Tusk.Vm.Symbols;

/// <summary>
/// A .ko linked to fixed addresses, so that binutils' addr2line understands it. In the .ko itself every section begins at 0, where an
/// empty range looks like the end of a DWARF range list: the chain of inlined functions gets lost, and with it the line in the caller.
/// </summary>
sealed class LinkedModule : IDisposable
{
    readonly string _directory;
    readonly Dictionary<string, ulong> _addresses = [];

    LinkedModule(string directory) => _directory = directory;

    string Image => Path.Combine(_directory, "image");

    /// <summary>Links the module; null where ld is missing or can't.</summary>
    public static LinkedModule? Link(string module)
    {
        LinkedModule linked = new(Directory.CreateTempSubdirectory("tusk-symbols-").FullName);
        try
        {
            string script = Path.Combine(linked._directory, "script");
            File.WriteAllText(script, "SECTIONS { . = 0x100000; }");
            // The kernel's symbols are missing: no matter, nobody runs the image.
            HostProcess.Run("ld", ["--unresolved-symbols=ignore-all", "--noinhibit-exec", "-e", "0", "-T", script, "-o", linked.Image, module]);
            if (File.Exists(linked.Image) && ElfFile.Read(File.ReadAllBytes(linked.Image)) is { } elf)
            {
                foreach (ElfSection section in elf.Sections.Where(s => s.Address != 0))
                    linked._addresses.TryAdd(section.Name, section.Address);
                return linked;
            }
        }
        catch (Exception e) when (e is VmException or IOException)
        {
            // Frames then have no source; the report itself is not lost.
        }
        linked.Dispose();
        return null;
    }

    /// <summary>Where the section begins in the image.</summary>
    public ulong? AddressOf(string section) => _addresses.TryGetValue(section, out ulong address) ? address : null;

    /// <summary>The source lines of each address, innermost inlined function first; empty where unknown.</summary>
    public IReadOnlyList<SourceLine>[] Lookup(IReadOnlyList<ulong> addresses)
    {
        List<SourceLine>[] found = [.. addresses.Select(_ => new List<SourceLine>())];
        string output;
        try
        {
            output = HostProcess.Run("addr2line", ["-e", Image, "-a", "-f", "-i",
                .. addresses.Select(a => "0x" + a.ToString("x", CultureInfo.InvariantCulture))]).Output;
        }
        catch (VmException)
        {
            return found;
        }
        // For each address: the address, then pairs of function and file:line, inlined ones first.
        int index = -1;
        string? function = null;
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("0x", StringComparison.Ordinal))
                (index, function) = (index + 1, null);
            else if (function is null)
                function = line;
            else
            {
                if (index >= 0 && index < found.Length && Parse(function, line) is { } source)
                    found[index].Add(source);
                function = null;
            }
        }
        return found;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    static SourceLine? Parse(string function, string position)
    {
        // "file:12", "file:12 (discriminator 3)", "??:0", "file:?".
        string plain = position.Split(" (")[0];
        int colon = plain.LastIndexOf(':');
        return colon > 0 && int.TryParse(plain[(colon + 1)..], out int line) && line > 0 && !plain.StartsWith("??", StringComparison.Ordinal)
            ? new(function, plain[..colon], line) : null;
    }
}
