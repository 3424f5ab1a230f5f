using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Places as C lvalues and addresses.</summary>
sealed class PlaceLowering(FunctionScope scope)
{
    enum Form
    {
        /// <summary>The expression is the place.</summary>
        Value,

        /// <summary>The expression is a pointer to the place.</summary>
        Pointer,

        /// <summary>The expression is a C array whose first element is the place.</summary>
        Array,
    }

    /// <summary>A place on the way: its C expression, how to read that, and the type that lives there.</summary>
    readonly record struct Step(CExpression Expression, Form Form, IrType Type)
    {
        public CExpression Lvalue => this.Form switch
        {
            Form.Pointer => new CUnary(CUnaryOperator.Dereference, this.Expression),
            Form.Array => new CIndex(this.Expression, new CInteger(0)),
            _ => this.Expression,
        };

        public CExpression Address => this.Form switch
        {
            Form.Pointer or Form.Array => this.Expression,
            _ => new CUnary(CUnaryOperator.AddressOf, this.Expression),
        };

        public CExpression Member(string member) => this.Form switch
        {
            // (&x)->m is x.m
            Form.Pointer when this.Expression is CUnary { Operator: CUnaryOperator.AddressOf, Operand: var same } => new CMember(same, member, false),
            Form.Pointer => new CMember(this.Expression, member, true),
            _ => new CMember(this.Lvalue, member, false),
        };
    }

    public CExpression Lvalue(Place place) => this.Walk(place).Lvalue;

    public CExpression Address(Place place) => this.Walk(place).Address;

    Step Walk(Place place)
    {
        Step step = this.Root(place.Root);
        foreach (Projection projection in place.Path) step = this.Project(step, projection);
        bool isComputed = place.Root is ValueRoot && place.Path.All(static p => p is FieldProjection { Field.Embedded: not null });
        if (!isComputed && !(place.Root is LocalRoot && place.IsDirect)) scope.ReadsMemory();
        return step;
    }

    Step Root(PlaceRoot root)
    {
        switch (root)
        {
            case LocalRoot local:
                scope.Depend(local.Local);
                return new Step(new CName(scope.NameOf(local.Local)), Form.Value, local.Type);
            case StaticRoot field: return new Step(new CName(scope.Context.NameOf(field.Field)), Form.Value, field.Type);
            case ValueRoot value: return new Step(scope.Target(value.Value), Form.Value, value.Type);
            default: throw new ArgumentException("unknown root " + root.GetType().Name);
        }
    }

    Step Project(Step step, Projection projection)
    {
        switch (projection)
        {
            case DereferenceProjection target:
                IrType? pointee = step.Type switch { PointerType p => p.Element, BorrowType b => b.Element, _ => null };
                CType wanted = scope.Context.Types.Of(target.Target);
                bool fits = pointee is not null && scope.Context.Types.Of(pointee) == wanted;
                CExpression pointer = step.Lvalue;
                // *&x is x.
                if (fits && pointer is CUnary { Operator: CUnaryOperator.AddressOf, Operand: var same }) return new Step(same, Form.Value, target.Target);
                return new Step(fits ? pointer : FunctionScope.Cast(wanted.Pointer, pointer), Form.Pointer, target.Target);
            case FieldProjection field: return this.Field(step, field.Field);
            case ArrayElementProjection element:
                CExpression array = step.Lvalue;
                string member = "elements";
                if (step.Type is StringType) member = "units";
                else if (step.Type is not ArrayType) throw new ArgumentException("element of a " + step.Type);
                return new Step(new CIndex(new CMember(array, member, true), scope.Value(element.ElementIndex)), Form.Value, element.Element);
            case InlineElementProjection element:
                CExpression elements = step switch
                {
                    { Form: Form.Array } => step.Expression,
                    { Type: StructType { InlineArrayLength: > 0 } inline } => step.Member(TypeDefinitions.MemberName(inline.Fields[0])),
                    _ => step.Address,
                };
                return new Step(new CIndex(elements, scope.Value(element.ElementIndex)), Form.Value, element.Element);
            default: throw new ArgumentException("unknown projection " + projection.GetType().Name);
        }
    }

    Step Field(Step step, Field field)
    {
        string member = TypeDefinitions.MemberName(field);
        if (field.Owner is StringType strings)
        {
            // The text's address is a number to C#.
            CExpression text = new CMember(step.Lvalue, member, true);
            if (field == strings.Utf8) text = new CCast(scope.Context.Types.Of(field.Type), text);
            return new Step(text, field == strings.Units ? Form.Array : Form.Value, field.Type);
        }
        if (field.Owner is DelegateType) return new Step(new CMember(step.Lvalue, member, true), Form.Value, field.Type);
        if (field.Owner is not ClassType owner)
        {
            // The struct may be seen through a place of another type (a reinterpreted borrow).
            if (step.Form == Form.Pointer && step.Type is not StructType)
                step = step with { Expression = FunctionScope.Cast(scope.Context.Types.Of(field.Owner).Pointer, step.Expression) };
            CExpression access = step.Member(member);
            bool isInlineArray = field.Owner is StructType { InlineArrayLength: > 0 };
            return new Step(access, field.FixedLength > 0 || isInlineArray ? Form.Array : Form.Value, field.Type);
        }
        CExpression reference = step.Lvalue;
        var through = new Step(reference, Form.Pointer, owner);
        int distance = DistanceToBase(step.Type, owner);
        if (distance < 0)
            through = through with { Expression = FunctionScope.Cast(scope.Context.Types.Of(owner), reference) };
        else if (distance > 0)
            member = string.Concat(Enumerable.Repeat("base.", distance)) + member;
        if (field.Embedded is { } embedded)
        {
            CExpression address = new CUnary(CUnaryOperator.AddressOf, through.Member(member));
            CType wanted = scope.Context.Types.Of(field.Type);
            return new Step(wanted == scope.Context.Types.Of(embedded) ? address : FunctionScope.Cast(wanted, address), Form.Value, field.Type);
        }

        return new Step(through.Member(member), field.FixedLength > 0 ? Form.Array : Form.Value, field.Type);
    }

    /// <summary>How many bases the owner is away from the static type; −1 when it is none of them.</summary>
    static int DistanceToBase(IrType type, ClassType owner)
    {
        int distance = 0;
        for (ClassType? c = type as ClassType; c is not null; c = c.Base, distance++)
            if (c == owner)
                return distance;
        return -1;
    }
}
