using ICSharpCode.Decompiler.IL;
using Tusk.Compiler.IR;
using Block = Tusk.Compiler.IR.Block;
using IlBlock = ICSharpCode.Decompiler.IL.Block;

namespace Tusk.Compiler.Import;

/// <summary>A finally block under construction: who leaves through it, and where to.</summary>
sealed class FinallyScope(ILInstruction protectedBlock, Local selector, Block entry)
{
    readonly Dictionary<IlBlock, int> _exits = [];

    public ILInstruction Protected { get; } = protectedBlock;
    public Local Selector { get; } = selector;
    public Block Entry { get; } = entry;
    public IReadOnlyDictionary<IlBlock, int> Exits => _exits;

    public int ExitFor(IlBlock target)
    {
        if (_exits.TryGetValue(target, out int number)) return number;
        number = _exits.Count + 1;
        _exits.Add(target, number);
        return number;
    }
}
