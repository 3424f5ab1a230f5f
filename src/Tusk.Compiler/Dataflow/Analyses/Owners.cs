using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>Where an [Owned] value is, which refs and spans may lead into.</summary>
public abstract record Owner
{
    /// <summary>A local of the function.</summary>
    public sealed record Variable(Local Local) : Owner;

    /// <summary>What a parameter refers to.</summary>
    public sealed record Behind(Local Parameter) : Owner;

    /// <summary>A field, of any object or value.</summary>
    public sealed record Member(Field Field) : Owner;

    /// <summary>Somewhere: an element of an array, or what a ref leads to.</summary>
    public sealed record Unknown(IrType Type) : Owner;

    /// <summary>The two may be the same place.</summary>
    public bool MayBe(Owner other) => this.Equals(other)
        || this is not Variable && other is not Variable && (this is not Member || other is not Member) && this.TypeInMemory == other.TypeInMemory;

    IrType? TypeInMemory => this switch
    {
        Behind behind => (behind.Parameter.Type as BorrowType)?.Element,
        Member member => member.Field.Type,
        Unknown unknown => unknown.Type,
        _ => null,
    };
}

/// <summary>Which [Owned] values are at the places of a function?</summary>
public sealed class Owners
{
    readonly Dictionary<Local, List<Instruction>> _definitions = [];

    public Owners(Function function)
    {
        this.Peeked = PeekedValues.In(function);
        foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
        {
            if (instruction.Result is not { Type: BorrowType } result) continue;
            if (!_definitions.TryGetValue(result, out List<Instruction>? all)) _definitions.Add(result, all = []);
            all.Add(instruction);
        }
    }

    /// <summary>Locals to which a value is copied to read a part of it.</summary>
    public IReadOnlySet<Local> Peeked { get; }

    /// <summary>A value of the type is one that has an owner, or has such in it.</summary>
    public static bool IsOwned(IrType type) => type is StructType { IsMoveOnly: true };

    /// <summary>The local with an owned value that the place is, or lies in.</summary>
    public static Owner.Variable? Around(Place place) => place is { Root: LocalRoot { Local: { Type: StructType { IsMoveOnly: true } } local }, IsDirect: true } ? new(local) : null;

    /// <summary>The owned value that the place itself is, and those inside it: what a store there replaces.</summary>
    public IEnumerable<Owner> At(Place place) => this.Itself(place).Concat(Inside(place.Type));

    IEnumerable<Owner> Itself(Place place)
    {
        if (place.Type is not StructType { IsMoveOnly: true }) return [];
        return place switch
        {
            { Path: [.., FieldProjection last] } => [new Owner.Member(last.Field)],
            { Path: [DereferenceProjection], Root: ValueRoot { Value: LocalOperand { Local: { Type: BorrowType } root } } } => this.BehindRef(root),
            { Path: [], Root: LocalRoot root } => [new Owner.Variable(root.Local)],
            _ => [new Owner.Unknown(place.Type)],
        };
    }

    /// <summary>The owned values that an argument passed by ref may be the address of, and those inside.</summary>
    public IEnumerable<Owner> At(Operand address) => this.Behind(address).Concat(address.Type is BorrowType { Element: var element } ? Inside(element) : []);

    /// <summary>The owned values that an argument passed by ref may be the address of.</summary>
    public IEnumerable<Owner> Behind(Operand address) => address is LocalOperand { Local: { Type: BorrowType } local } ? this.BehindRef(local) : [];

    /// <summary>
    /// The owned values that a call may have led into when it returns a value of a type, or fills one: those that it gets by ref, unless the value
    /// has that ref itself, as the guard of a lock does. The ref is good whatever becomes of the owned value there.
    /// </summary>
    public IEnumerable<Owner> LedInto(CallInstruction call, IrType made) =>
        call.Arguments.Where(a => a.Type is BorrowType { Element: var element } && !IsOnlyRefTo(element, made)).SelectMany(this.Behind);

    static bool IsOnlyRefTo(IrType element, IrType made) => made switch
    {
        BorrowType borrow => borrow.Element == element,
        StructType @struct => @struct.Fields.Exists(static f => Loans.IsBorrow(f.Type)) && @struct.Fields.TrueForAll(f => !Loans.IsBorrow(f.Type) || IsOnlyRefTo(element, f.Type)),
        _ => false,
    };

    static IEnumerable<Owner> Inside(IrType type)
    {
        if (type is not StructType { Binding: null } @struct) yield break;
        foreach (Field field in @struct.Fields)
        {
            if (field.Type is StructType { IsMoveOnly: true }) yield return new Owner.Member(field);
            foreach (Owner inner in Inside(field.Type)) yield return inner;
        }
    }

    /// <summary>What a ref to an owned value may refer to.</summary>
    IEnumerable<Owner> BehindRef(Local reference) => this.BehindRef(reference, []).Distinct();

    IEnumerable<Owner> BehindRef(Local reference, HashSet<Local> seen)
    {
        if (reference.Type is not BorrowType { Element: StructType { IsMoveOnly: true } element } || !seen.Add(reference)) return [];
        IEnumerable<Owner> all = reference.Kind == LocalKind.Parameter ? [new Owner.Behind(reference)] : [];
        return all.Concat((_definitions.GetValueOrDefault(reference) ?? []).SelectMany(d => d switch
        {
            AddressOf address => this.Itself(address.Place),
            Copy { Value: LocalOperand copied } => this.BehindRef(copied.Local, seen),
            _ => [new Owner.Unknown(element)],
        }));
    }
}
