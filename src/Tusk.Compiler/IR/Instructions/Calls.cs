using System.Collections.Immutable;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.IR.Instructions;

/// <summary>Any call. Arguments are borrowed for its duration; the result, where it holds references, is owned by the caller.</summary>
public abstract class CallInstruction(List<Operand> arguments) : Instruction
{
    public ImmutableArray<Operand> Arguments { get; set; } = [.. arguments];

    /// <summary>What may run. Empty: nothing in this program (the receiver is always null) or only C.</summary>
    public abstract IReadOnlyList<Function> Callees { get; }

    /// <summary>An error that nobody has reported yet is reported at the call's line: the user's code has called a library.</summary>
    public bool IsReportedBy(Function caller) =>
        caller.Origin == CodeOrigin.User && this.Callees.Any(static f => f.Origin is CodeOrigin.Library or CodeOrigin.Framework);
    public override ImmutableArray<Operand> Operands => this.Arguments;

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        for (int i = 0; i < this.Arguments.Length; i++)
            if (map(this.Arguments[i]) is var mapped && mapped != this.Arguments[i]) this.Arguments = this.Arguments.SetItem(i, mapped);
    }
}

/// <summary>A direct call.</summary>
public sealed class Call(Function callee, List<Operand> arguments) : CallInstruction(arguments)
{
    public Function Callee { get; } = callee;
    public override IReadOnlyList<Function> Callees { get; } = [callee];
    public override bool MayThrow => this.Callee.MayThrow;
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A call of a C function, inline function or function-like macro. Never throws.</summary>
public sealed class CallC(CFunction callee, List<Operand> arguments) : CallInstruction(arguments)
{
    public CFunction Callee { get; } = callee;
    public override IReadOnlyList<Function> Callees => [];
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// A virtual or interface call. The first argument is the receiver, checked not to be null. Each target says for which
/// instantiated classes (by type id, after discovery) it runs.
/// </summary>
public sealed class CallVirtual(VirtualSlot slot, List<Operand> arguments) : CallInstruction(arguments)
{
    public VirtualSlot Slot { get; } = slot;
    public override IReadOnlyList<Function> Callees => [.. this.Slot.Targets.Select(static t => t.Function).Distinct()];
    public override bool MayThrow => !this.Slot.IsClosed || this.Slot.Targets.Exists(static t => t.Function.MayThrow);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Invoke of a delegate, which is the first argument and has been checked not to be null.</summary>
public sealed class CallDelegate(DelegateType type, List<Operand> arguments) : CallInstruction(arguments)
{
    public DelegateType Type { get; } = type;
    public override IReadOnlyList<Function> Callees => [.. this.Type.Targets.Select(static t => t.Function)];
    public override bool MayThrow => !this.Type.IsClosed || this.Type.Targets.Exists(static t => t.Function.MayThrow);
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A call through a function pointer, the first argument. The callee keeps C's convention and never throws.</summary>
public sealed class CallPointer(Signature signature, List<Operand> arguments) : CallInstruction(arguments)
{
    public Signature Signature { get; } = signature;
    public override IReadOnlyList<Function> Callees => [];
    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One piece of an interpolated string.</summary>
public abstract record FormatPiece;

public sealed record FormatText(string Text) : FormatPiece;

/// <param name="Value">An integer, bool, char, enum, pointer, string, or a (pointer, length) pair of UTF-8 text.</param>
/// <param name="Length">The length of UTF-8 text (I32) where Value is its pointer, else null.</param>
/// <param name="Alignment">Field width; negative: left-aligned; 0: none.</param>
/// <param name="Format">The C# format string: x, X, D with a count, or empty.</param>
public sealed record FormatValue(Operand Value, Operand? Length, int Alignment, string Format) : FormatPiece;

/// <summary>
/// A call of a printf-like C function with a format made at compile time from an interpolated string ([FormatFunction]).
/// Never throws, allocates nothing.
/// </summary>
public sealed class CallFormat(CFunction callee, List<Operand> arguments, List<FormatPiece> pieces, string suffix) : CallInstruction(arguments)
{
    public CFunction Callee { get; } = callee;

    /// <summary>Goes before the format come the plain arguments; these pieces make the format and the rest.</summary>
    public List<FormatPiece> Pieces { get; private set; } = pieces;

    /// <summary>Added to the format's end: a line feed for printk.</summary>
    public string Suffix { get; } = suffix;
    public override IReadOnlyList<Function> Callees => [];

    public override ImmutableArray<Operand> Operands =>
    [
        .. this.Arguments,
        .. this.Pieces.OfType<FormatValue>().SelectMany(static v => v.Length is null ? (Operand[])[v.Value] : [v.Value, v.Length]),
    ];

    public override void Map(Func<Operand, Operand> map, Func<Local, Local>? mapRoot = null)
    {
        base.Map(map, mapRoot);
        for (int i = 0; i < this.Pieces.Count; i++)
            if (this.Pieces[i] is FormatValue value)
                this.Pieces[i] = value with { Value = map(value.Value), Length = value.Length is null ? null : map(value.Length) };
    }

    public override Instruction Clone()
    {
        var copy = (CallFormat)base.Clone();
        copy.Pieces = [.. this.Pieces];
        return copy;
    }

    public override T Accept<T>(IInstructionVisitor<T> visitor) => visitor.Visit(this);
}
