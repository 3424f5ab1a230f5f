using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>Which types, values and instructions reference counting is about.</summary>
static class Counted
{
    /// <summary>
    /// A value of the type holds references that are counted. Narrower than <see cref="IrType.HoldsReferences"/>: an [Owned] struct has a
    /// Dispose that C# calls by itself; only the references among its fields are counted here.
    /// </summary>
    public static bool Is(IrType type) => type switch
    {
        ObjectType => true,
        StructType { Binding: null } @struct => @struct.HoldsReferences && @struct.Fields.Exists(static f => Is(f.Type)),
        _ => false,
    };

    /// <summary>The struct is or holds an [Owned] value with a Dispose: its references are counted field by field, so that Release can't mean Dispose.</summary>
    public static bool HoldsOwned(IrType type) =>
        type is StructType { Binding: null } @struct && (@struct is { IsOwned: true, Dispose: not null } || @struct.Fields.Exists(static f => HoldsOwned(f.Type)));

    /// <summary>A constant: null, or an immortal object whose count nobody touches.</summary>
    public static bool IsImmortal(Operand value) => value is not LocalOperand;

    /// <summary>The result comes with a count of its own. Otherwise it is a copy of a reference that something else owns.</summary>
    public static bool GivesOwned(Instruction instruction) =>
        instruction is CallInstruction or New or NewArray or NewDelegate or HandleConversion { Kind: HandleKind.Take or HandleKind.Strengthen } or Copy { TakesCount: true };

    /// <summary>The operand whose value the result merely is, where the instruction is such a one.</summary>
    public static Operand? Forwarded(Instruction instruction) => instruction switch
    {
        Copy copy => copy.Value,
        Reinterpret reinterpret => reinterpret.Value,
        _ => null,
    };

    /// <summary>null, or default of a struct: what a local that owns nothing holds.</summary>
    public static Operand Nothing(IrType type) => type is StructType @struct ? new ZeroOperand(@struct) : new NullOperand(type);
}
