using System.Buffers.Binary;
using System.Text;

namespace Tusk.Vm.Symbols;

/// <summary>A section of an ELF file; the address is 0 in a .ko.</summary>
sealed record ElfSection(int Index, string Name, uint Type, ulong Address, ulong Offset, ulong Size);

/// <summary>A symbol with its section; the value counts from the section's start in a .ko.</summary>
sealed record ElfSymbol(string Name, int Section, ulong Value, ulong Size, bool IsFunction);

/// <summary>Sections and symbols of a 64-bit little-endian ELF file: what is needed to place a function of a .ko. Bad files make no
/// exception but <see cref="Read"/> = null, or fewer symbols.</summary>
sealed class ElfFile
{
    const int SymbolSize = 24, SectionHeaderSize = 64;
    const uint SymbolTable = 2;

    public IReadOnlyList<ElfSection> Sections { get; private init; } = [];
    public IReadOnlyList<ElfSymbol> Symbols { get; private init; } = [];

    /// <summary>The file's content, or null where it is no such ELF file.</summary>
    public static ElfFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 64 || !file[..6].SequenceEqual("\u007fELF\u0002\u0001"u8))
            return null;
        ulong table = BinaryPrimitives.ReadUInt64LittleEndian(file[0x28..]);
        int headerSize = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3A..]);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3C..]);
        int names = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3E..]);
        if (headerSize < SectionHeaderSize || Slice(file, table, (ulong)headerSize * (ulong)count).IsEmpty || names >= count)
            return null;

        List<(uint Name, ElfSection Section, uint Link)> headers = [];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> h = file[((int)table + i * headerSize)..];
            headers.Add((BinaryPrimitives.ReadUInt32LittleEndian(h),
                new ElfSection(i, "", BinaryPrimitives.ReadUInt32LittleEndian(h[4..]), BinaryPrimitives.ReadUInt64LittleEndian(h[0x10..]),
                    BinaryPrimitives.ReadUInt64LittleEndian(h[0x18..]), BinaryPrimitives.ReadUInt64LittleEndian(h[0x20..])),
                BinaryPrimitives.ReadUInt32LittleEndian(h[0x28..])));
        }
        ReadOnlySpan<byte> nameTable = Slice(file, headers[names].Section.Offset, headers[names].Section.Size);
        List<ElfSection> sections = [];
        foreach ((uint name, ElfSection section, _) in headers)
            sections.Add(section with { Name = Text(nameTable, name) });
        List<ElfSymbol> symbols = [];
        foreach ((_, ElfSection section, uint link) in headers)
            if (section.Type == SymbolTable && link < count)
                ReadSymbols(Slice(file, section.Offset, section.Size), Slice(file, sections[(int)link].Offset, sections[(int)link].Size), symbols);
        return new() { Sections = sections, Symbols = symbols };
    }

    static void ReadSymbols(ReadOnlySpan<byte> table, ReadOnlySpan<byte> names, List<ElfSymbol> symbols)
    {
        for (; table.Length >= SymbolSize; table = table[SymbolSize..])
            symbols.Add(new(Text(names, BinaryPrimitives.ReadUInt32LittleEndian(table)), BinaryPrimitives.ReadUInt16LittleEndian(table[6..]),
                BinaryPrimitives.ReadUInt64LittleEndian(table[8..]), BinaryPrimitives.ReadUInt64LittleEndian(table[16..]), (table[4] & 15) == 2));
    }

    static string Text(ReadOnlySpan<byte> table, uint offset)
    {
        if (offset >= table.Length)
            return "";
        ReadOnlySpan<byte> rest = table[(int)offset..];
        int end = rest.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }

    static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> file, ulong offset, ulong size) =>
        offset > (ulong)file.Length || size > (ulong)file.Length - offset ? default : file.Slice((int)offset, (int)size);
}
