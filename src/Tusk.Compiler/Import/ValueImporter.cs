using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using ArrayType = Tusk.Compiler.IR.Types.ArrayType;
using Block = Tusk.Compiler.IR.Block;
using Convert = Tusk.Compiler.IR.Instructions.Convert;
using PointerType = Tusk.Compiler.IR.Types.PointerType;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>IL expressions to operands, in order of evaluation.</summary>
sealed class ValueImporter
{
    readonly BodyContext _body;

    public ValueImporter(BodyContext body, Variables variables)
    {
        _body = body;
        this.Variables = variables;
        this.Places = new PlaceImporter(body, this);
        this.Arithmetic = new ArithmeticImporter(body, this);
        this.Boxes = new BoxImporter(body, this);
        this.Calls = new CallImporter(body, this);
    }

    public Variables Variables { get; }
    public PlaceImporter Places { get; }
    public ArithmeticImporter Arithmetic { get; }
    public CallImporter Calls { get; }
    public BoxImporter Boxes { get; }

    /// <summary>Evaluates to a value of the type.</summary>
    public Operand To(ILInstruction value, IrType type) => Coercion.To(_body, this.Value(value), type);

    /// <summary>Evaluates several values, each to its type; a local that a later one may change is read in its turn.</summary>
    public List<Operand> All(IReadOnlyList<ILInstruction> values, IReadOnlyList<IrType> types)
    {
        var operands = new List<Operand>(values.Count);
        for (int i = 0; i < values.Count; i++) operands.Add(this.To(values[i], types[i]));
        return operands;
    }

    /// <summary>Evaluates a value that is there.</summary>
    public Operand Value(ILInstruction value) =>
        this.ValueOrVoid(value) ?? throw new RefusedException(Catalogue.InternalError, $"{value.OpCode} gives no value");

    /// <summary>Evaluates for its effect too; null when there is no value.</summary>
    public Operand? ValueOrVoid(ILInstruction value)
    {
        switch (value)
        {
            case LdcI4 constant:
                return BodyContext.Int(constant.Value);
            case LdcI8 constant:
                return new IntegerOperand(PrimitiveType.I64, constant.Value);
            case LdcF4 or LdcF8 or LdcDecimal:
                throw new RefusedException(Catalogue.FloatingPoint, "floating point");
            case LdStr text:
                return new StringOperand(_body.Types.Table.String, text.Value);
            case LdNull:
                return new NullOperand(_body.Types.Table.Object);
            case DefaultValue value0:
                return this.Default(_body.Map(value0.Type));
            case LdLoc load:
                return this.Load(load.Variable);
            case LdLoca or LdFlda or LdsFlda or LdElema or LdElemaInlineArray:
                return this.Places.AddressOf(value);
            case LdObj load:
                return this.Places.Load(load);
            case SizeOf size:
                return this.SizeOf(_body.Map(size.Type));
            case LdLen length:
            {
                Operand array = this.Value(length.Array);
                _body.CheckNotNull(array);
                Operand count = _body.Emit(new ArrayLength(array), PrimitiveType.NUInt);
                return length.ResultType == StackType.I4 ? Coercion.To(_body, count, PrimitiveType.I32) : count;
            }
            case BinaryNumericInstruction or Comp or Conv or BitNot:
                return this.Arithmetic.Value(value);
            case NewObj or ICSharpCode.Decompiler.IL.Call or CallVirt or CallIndirect or LdFtn:
                return this.Calls.Value(value);
            case NewArr array:
                return this.NewArray(array);
            case Box box:
                return this.Boxes.Box(box);
            case IsInst test:
                return this.IsInst(test);
            case CastClass cast:
                return this.Cast(cast.Argument, cast.Type);
            case UnboxAny unbox:
                return this.UnboxAny(unbox);
            case LocAlloc allocate:
                return this.StackAllocate(allocate);
            case LdTypeToken or LdMemberToken:
                throw new RefusedException(Catalogue.Reflection, "typeof");
            case Unbox unbox:
                return this.Boxes.Unbox(unbox);
            case ICSharpCode.Decompiler.IL.AddressOf address:
            {
                Operand inner = this.Value(address.Value);
                Local temporary = _body.Temporary(inner.Type);
                _body.Emit(new Copy(inner) { Result = temporary });
                return _body.Emit(new IR.Instructions.AddressOf(new Place(temporary)), _body.Types.Table.Borrow(inner.Type));
            }
            case Ckfinite:
                throw new RefusedException(Catalogue.FloatingPoint, "floating point");
            case Nop:
                return null;
            case LdVirtFtn or MakeRefAny or RefAnyType or RefAnyValue or Arglist:
                throw new RefusedException(Catalogue.UnsupportedConstruct, value.OpCode.ToString(), "Use a lambda, a generic method or an interface.");
            default:
                throw new RefusedException(Catalogue.UnsupportedConstruct, $"the IL instruction {value.OpCode}", "");
        }
    }

    public Operand Default(IrType type) => type switch
    {
        StructType s => new ZeroOperand(s),
        _ when Coercion.ScalarOf(type) is not null => new IntegerOperand(type, 0),
        _ => new NullOperand(type),
    };

    Operand Load(ILVariable variable)
    {
        if (Variables.IsNull(variable)) return new NullOperand(_body.Types.Table.Object);
        Local local = this.Variables.Of(variable);
        if (variable.AddressCount == 0) return new LocalOperand(local);
        // Something may write to it through its address before the value is used.
        return _body.Emit(new Load(new Place(local)), local.Type);
    }

    Operand SizeOf(IrType type) => Coercion.ScalarOf(type) is { Bits: > 0 } primitive
        ? BodyContext.Int(primitive.Bits / 8)
        : _body.Emit(new Copy(new SizeOfOperand(type)), PrimitiveType.I32);

    Operand NewArray(NewArr instruction)
    {
        if (instruction.Indices.Count != 1) return MultiDimensionalArrays.New(_body, this, instruction);
        var type = (ArrayType)_body.Map(new ICSharpCode.Decompiler.TypeSystem.ArrayType(_body.Symbols.Workspace.TypeSystem, instruction.Type));
        Operand length = this.Value(instruction.Indices[0]);
        if (length is not IntegerOperand { Value: var known } || known < 0)
        {
            PrimitiveType lengthType = Coercion.ScalarOf(length.Type)!.WithSign(true);
            length = Coercion.To(_body, length, lengthType);
            _body.Emit(new Check(CheckKind.NotNegative, length, null));
        }

        return _body.Emit(new NewArray(type, length), type);
    }

    /// <summary><c>value as T</c>: the value or null.</summary>
    Operand IsInst(IsInst test)
    {
        IType target = _body.Close(test.Type);
        if (this.FoldsTest(test.Argument, target) is { } always)
        {
            Operand boxed = this.Value(test.Argument);
            return always ? boxed : new NullOperand(_body.Types.Table.Object);
        }

        Operand value = this.Value(test.Argument);
        if (value.Type is ErrorType || TypeMapper.IsException(target))
        {
            if (value.Type is not ErrorType) return new NullOperand(ErrorType.Instance);
            Operand matches = this.ErrorIs(value, target);
            return this.Select(matches, value, ErrorType.Instance);
        }

        ObjectType type = this.ReferenceTarget(target);
        if (IsAlways(value.Type, type)) return Coercion.To(_body, value, type);
        this.RefuseAmbiguous(target);
        Operand fits = _body.Emit(new TypeTest(value, type), PrimitiveType.Bool);
        return this.Select(fits, value, type);
    }

    /// <summary>The bool of <c>value is T</c>.</summary>
    public Operand TestOf(IsInst test)
    {
        IType target = _body.Close(test.Type);
        if (this.FoldsTest(test.Argument, target) is { } always)
        {
            if (test.Argument is Box { Argument: var boxed }) this.ValueOrVoid(boxed);
            return BodyContext.Bool(always);
        }

        Operand value = this.Value(test.Argument);
        if (value.Type is ErrorType) return TypeMapper.IsException(target) ? this.ErrorIs(value, target) : BodyContext.Bool(false);
        ObjectType type = this.ReferenceTarget(target);
        if (IsAlways(value.Type, type))
            return _body.Emit(new Compare(CompareOperator.NotEqual, value.Type, value, new NullOperand(value.Type)), PrimitiveType.Bool);
        this.RefuseAmbiguous(target);
        return _body.Emit(new TypeTest(value, type), PrimitiveType.Bool);
    }

    /// <summary>
    /// An array of several dimensions of a class is one of each base of it, too, which the test would not see; so it is with some interfaces of
    /// arrays and delegates.
    /// </summary>
    void RefuseAmbiguous(IType target)
    {
        if (target is ICSharpCode.Decompiler.TypeSystem.ArrayType { Dimensions: > 1, ElementType: { IsReferenceType: true } element } && element.GetDefinition() is not { IsSealed: true })
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"a test of an object for arrays of {element.Name}, which others may derive from", "Keep the array with its own type.");
        if (Variance.IsLostInTests(target))
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"a test of an object for {target.Name} of arrays or delegates",
                "Test for the class itself.");
    }

    /// <summary>A test of a boxed value type is known at compile time.</summary>
    public bool? FoldsTest(ILInstruction argument, IType target)
    {
        if (argument is not Box box) return null;
        IType boxed = _body.Close(box.Type);
        // A Nullable boxes to what is in it, or null.
        if (boxed.IsReferenceType != false || boxed.GetDefinition()?.KnownTypeCode == KnownTypeCode.NullableOfT) return null;
        if (Variance.IsLostInTests(target)) return null;
        return boxed.Equals(target) || boxed.GetAllBaseTypes().Any(b => b.Equals(target) || Variance.Gives(b, target));
    }

    Operand ErrorIs(Operand error, IType target) => target.GetDefinition()?.KnownTypeCode == KnownTypeCode.Object
        ? _body.Emit(new Compare(CompareOperator.NotEqual, ErrorType.Instance, error, new NullOperand(ErrorType.Instance)), PrimitiveType.Bool)
        : _body.Emit(new ErrorTest(error, _body.Types.ExceptionClass(target)), PrimitiveType.Bool);

    ObjectType ReferenceTarget(IType target) => BoxImporter.ClassOf(_body.Types, target) as ObjectType
        ?? throw new RefusedException(Catalogue.Boxing, target.ReflectionName);

    static bool IsAlways(IrType source, ObjectType target) => source switch
    {
        StringType => target is StringType or ClassType { Name: "tusk_object" } or ClassType { IsOfStrings: true },
        ArrayType when target is ClassType { IsInterface: true } contract => contract.IsImplementedBy((ObjectType)source),
        ClassType c when target is ClassType { IsInterface: true } contract => c.Interfaces.Contains(contract) || c == contract,
        ClassType c => Ancestors(c).Contains(target),
        ObjectType o => o == target || target.Name == "tusk_object",
        _ => false,
    };

    static IEnumerable<ObjectType> Ancestors(ClassType type)
    {
        for (ClassType? c = type; c is not null; c = c.Base) yield return c;
    }

    /// <summary><c>condition ? value : null</c>.</summary>
    Operand Select(Operand condition, Operand value, IrType type)
    {
        Local result = _body.Temporary(type);
        Block yes = _body.NewBlock(), no = _body.NewBlock(), join = _body.NewBlock();
        _body.End(new IR.Instructions.Branch(condition, yes, no));
        _body.Current = yes;
        _body.Emit(new Copy(Coercion.To(_body, value, type)) { Result = result });
        _body.Goto(join);
        _body.Current = no;
        _body.Emit(new Copy(new NullOperand(type)) { Result = result });
        _body.Goto(join);
        _body.Current = join;
        return new LocalOperand(result);
    }

    Operand Cast(ILInstruction argument, IType type)
    {
        IType target = _body.Close(type);
        if (argument is LdNull) return new NullOperand(_body.Types.Map(target));
        Operand value = this.Value(argument);
        if (value is NullOperand) return new NullOperand(_body.Types.Map(target));
        if (value.Type is ErrorType)
        {
            _body.Emit(new Check(CheckKind.Cast, this.NullOr(value, () => this.ErrorIs(value, target)), null));
            return value;
        }

        ObjectType mapped = this.ReferenceTarget(target);
        if (IsAlways(value.Type, mapped)) return Coercion.To(_body, value, mapped);
        this.RefuseAmbiguous(target);
        _body.Emit(new Check(CheckKind.Cast, this.NullOr(value, () => _body.Emit(new TypeTest(value, mapped), PrimitiveType.Bool)), null));
        return _body.Emit(new Reinterpret(value, mapped), mapped);
    }

    /// <summary><c>value == null || test()</c>.</summary>
    Operand NullOr(Operand value, Func<Operand> test)
    {
        Local result = _body.Temporary(PrimitiveType.Bool);
        Operand isNull = _body.Emit(new Compare(CompareOperator.Equal, value.Type, value, new NullOperand(value.Type)), PrimitiveType.Bool);
        Block check = _body.NewBlock(), pass = _body.NewBlock(), join = _body.NewBlock();
        _body.End(new IR.Instructions.Branch(isNull, pass, check));
        _body.Current = pass;
        _body.Emit(new Copy(BodyContext.Bool(true)) { Result = result });
        _body.Goto(join);
        _body.Current = check;
        _body.Emit(new Copy(test()) { Result = result });
        _body.Goto(join);
        _body.Current = join;
        return new LocalOperand(result);
    }

    Operand UnboxAny(UnboxAny unbox)
    {
        IType target = _body.Close(unbox.Type);
        return _body.Types.Map(target) is ObjectType or ErrorType ? this.Cast(unbox.Argument, unbox.Type) : this.Boxes.UnboxAny(unbox);
    }

    /// <summary>A number of bytes that IL computes of constants: the size of an element times how many.</summary>
    Int128? ConstantSize(ILInstruction size) => size switch
    {
        LdLoc { Variable: { Kind: VariableKind.StackSlot, AddressCount: 0, StoreInstructions: [StLoc store] } } => this.ConstantSize(store.Value),
        Conv conversion => this.ConstantSize(conversion.Argument),
        SizeOf element => TypeLayout.Of(_body.Map(element.Type))?.Size,
        BinaryNumericInstruction { Operator: BinaryNumericOperator.Mul } product => this.ConstantSize(product.Left) * this.ConstantSize(product.Right),
        _ => this.Value(size) is IntegerOperand { Value: var bytes } ? bytes : null,
    };

    Operand StackAllocate(LocAlloc allocate)
    {
        const int limit = 1024;
        if (this.ConstantSize(allocate.Argument) is not { } bytes) throw new RefusedException(Catalogue.StackAllocationSize);
        if (bytes > limit) throw new RefusedException(Catalogue.StackAllocationTooLarge, bytes, limit);
        return _body.Emit(new StackAllocate((int)bytes, 8), _body.Types.Table.Pointer(PrimitiveType.U8));
    }
}
