using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Block = Tusk.Compiler.IR.Block;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>Values as objects and back. A box is an object like any other: counted, and its allocation may fail.</summary>
sealed class BoxImporter(BodyContext body, ValueImporter values)
{
    /// <summary>The class that an object has for <c>is T</c> to hold: T's own, or that of its boxes (of its value's, where T is Nullable).</summary>
    public static IrType ClassOf(TypeMapper types, IType target) =>
        target.IsReferenceType == false ? types.Boxes.Of(NullableUnderlying(target) ?? target) : types.Map(target);

    public Operand Box(Box box)
    {
        IType type = body.Close(box.Type);
        IrType mapped = body.Types.Map(type);
        if (mapped is ObjectType or ErrorType) return values.To(box.Argument, mapped);
        return this.Box(values.To(box.Argument, mapped), type);
    }

    /// <param name="value">A value of the type.</param>
    /// <param name="type">A closed value type.</param>
    public Operand Box(Operand value, IType type)
    {
        if (NullableUnderlying(type) is not { } underlying)
        {
            ClassType box = body.Types.Boxes.Of(type);
            Operand made = body.Emit(new New(box), box);
            body.Emit(new Store(ValueIn(box, made), Coercion.To(body, value, box.BoxedValue!.Type)));
            return made;
        }

        // Of a Nullable only what is in it is boxed: nothing is null.
        var (hasValue, inner) = this.Parts((StructType)body.Types.Map(type), value);
        Local result = body.Temporary(body.Types.Boxes.Of(underlying));
        Block full = body.NewBlock(), empty = body.NewBlock(), join = body.NewBlock();
        body.End(new IR.Instructions.Branch(body.Emit(new Load(hasValue), PrimitiveType.Bool), full, empty));
        body.Current = full;
        body.Emit(new Copy(this.Box(body.Emit(new Load(inner), inner.Type), underlying)) { Result = result });
        body.Goto(join);
        body.Current = empty;
        body.Emit(new Copy(new NullOperand(result.Type)) { Result = result });
        body.Goto(join);
        body.Current = join;
        return new LocalOperand(result);
    }

    /// <summary><c>(T)object</c>; null is an error, except for a Nullable.</summary>
    public Operand UnboxAny(UnboxAny unbox)
    {
        IType target = body.Close(unbox.Type);
        // (T)(object)value, written to convince the C# compiler, costs nothing when the types are the same.
        ILInstruction source = unbox.Argument is IsInst { Argument: var tested } ? tested : unbox.Argument;
        if (source is Box box && body.Close(box.Type).Equals(target)) return values.Value(box.Argument);
        Operand reference = values.Value(unbox.Argument);
        if (NullableUnderlying(target) is not { } underlying) return this.ValueOf(reference, target);

        var nullable = (StructType)body.Types.Map(target);
        Local result = body.Temporary(nullable);
        body.Emit(new Copy(new ZeroOperand(nullable)) { Result = result });
        Block full = body.NewBlock(), join = body.NewBlock();
        Operand isNull = body.Emit(new Compare(CompareOperator.Equal, reference.Type, reference, new NullOperand(reference.Type)), PrimitiveType.Bool);
        body.End(new IR.Instructions.Branch(isNull, join, full));
        body.Current = full;
        Operand value = this.ValueOf(reference, underlying);
        body.Emit(new Store(new Place(result).Then(new FieldProjection(nullable.Fields[0])), BodyContext.Bool(true)));
        body.Emit(new Store(new Place(result).Then(new FieldProjection(nullable.Fields[1])), value));
        body.Goto(join);
        body.Current = join;
        return body.Emit(new Load(new Place(result)), nullable);
    }

    /// <summary>The address of the value in a box.</summary>
    public Operand Unbox(Unbox unbox)
    {
        IType target = body.Close(unbox.Type);
        Place place = this.Open(values.Value(unbox.Argument), target);
        Operand address = body.Emit(new IR.Instructions.AddressOf(place), body.Types.Table.Borrow(place.Type));
        return Coercion.To(body, address, body.Types.Table.Borrow(body.Types.Map(target)));
    }

    Operand ValueOf(Operand reference, IType target)
    {
        Place place = this.Open(reference, target);
        return Coercion.To(body, body.Emit(new Load(place), place.Type), body.Types.Map(target));
    }

    /// <summary>Where the value is, once it is known that the object is a box of it.</summary>
    Place Open(Operand reference, IType target)
    {
        ClassType box = body.Types.Boxes.UnboxedFrom(target);
        body.CheckNotNull(reference);
        if (!IsBoxOf(reference.Type, box)) body.Emit(new Check(CheckKind.Cast, body.Emit(new TypeTest(reference, box), PrimitiveType.Bool), null));
        return ValueIn(box, Coercion.To(body, reference, box));
    }

    static bool IsBoxOf(IrType known, ClassType box) => known == box || known is ClassType c && c.Base == box;

    static Place ValueIn(ClassType box, Operand reference) => new(new ValueRoot(reference), [new FieldProjection(box.BoxedValue!)]);

    (Place HasValue, Place Value) Parts(StructType nullable, Operand value)
    {
        Local local = body.Temporary(nullable);
        body.Emit(new Copy(value) { Result = local });
        var place = new Place(local);
        return (place.Then(new FieldProjection(nullable.Fields[0])), place.Then(new FieldProjection(nullable.Fields[1])));
    }

    static IType? NullableUnderlying(IType type) => type.GetDefinition()?.KnownTypeCode == KnownTypeCode.NullableOfT ? type.TypeArguments[0] : null;
}
