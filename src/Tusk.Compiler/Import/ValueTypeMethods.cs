using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Convert = Tusk.Compiler.IR.Instructions.Convert;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>
/// What System.ValueType and System.Enum do by reflection for a type that has no Equals or GetHashCode of its own: compare the boxed values field
/// by field, and hash the fields that are integers.
/// </summary>
sealed class ValueTypeMethods(ProgramSymbols symbols)
{
    readonly Dictionary<(ClassType Box, string Name, int Parameters), Function> _functions = [];

    /// <summary>The function that runs for an inherited method on boxes of a type.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Function Of(ClassType box, IMethod method)
    {
        (ClassType, string, int) key = (box, method.Name, method.Parameters.Count);
        if (_functions.TryGetValue(key, out Function? known)) return known;
        Function function = (method.Name, method.Parameters.Count) switch
        {
            ("Equals", 1) => this.Equality(box),
            ("GetHashCode", 0) => this.Hash(box),
            ("CompareTo", 1) when symbols.Types.OriginOf(box).Kind == TypeKind.Enum => this.Comparison(box),
            ("ToString", 0) when this.EnumOf(box) is { } type => EnumText.FunctionOf(symbols, box, type),
            ("ToString", 2) when this.EnumOf(box) is { } type =>
                EnumText.WithFormat(symbols, box, type, this.GeneralText(box), symbols.Types.SignatureOf(method).Parameters.Skip(1)),
            ("System.ISpanFormattable.TryFormat", 4) when this.EnumOf(box) is { } type =>
                EnumText.Into(symbols, box, type, this.GeneralText(box), symbols.Types.SignatureOf(method)),
            _ => throw new RefusedException(Catalogue.UnsupportedMethod, $"{box.DisplayName}.{method.Name}", "Cast to the exact type."),
        };
        _functions.Add(key, function);
        return function;
    }

    EnumType? EnumOf(ClassType box) => symbols.Types.Map(symbols.Types.OriginOf(box)) as EnumType;

    Function GeneralText(ClassType box) =>
        this.Of(box, symbols.Workspace.TypeSystem.FindType(KnownTypeCode.Enum).GetMethods(static m => m.Name == "ToString" && m.Parameters.Count == 0, GetMemberOptions.IgnoreInheritedMembers).Single());

    Function Equality(ClassType box)
    {
        Function function = symbols.Methods.Synthetic($"{box.Name}_Equals", $"{box.DisplayName}.Equals(object)", PrimitiveType.Bool);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", box));
        var other = new LocalOperand(function.AddParameter("other", symbols.Program.Types.Object));
        IR.Block differs = function.AddBlock();
        differs.Terminator = new Return(BodyContext.Bool(false));
        builder.Require(builder.Emit(new TypeTest(other, box), PrimitiveType.Bool), differs);
        Operand same = builder.Emit(new Reinterpret(other, box), box);
        this.CompareFields(builder, ValueOf(box, self), ValueOf(box, same), differs);
        builder.Current.Terminator = new Return(BodyContext.Bool(true));
        return function;
    }

    void CompareFields(FunctionBuilder builder, Place left, Place right, IR.Block differs)
    {
        switch (left.Type)
        {
            case StructType structure:
                if (this.OwnEquals(structure) is { } equals)
                {
                    ClassType box = symbols.Types.Boxes.Of(symbols.Types.OriginOf(structure));
                    Operand boxed = builder.Emit(new New(box), box);
                    builder.Emit(new Store(ValueOf(box, boxed), builder.Emit(new Load(right), structure)));
                    Operand address = builder.Emit(new AddressOf(left), symbols.Program.Types.Borrow(structure));
                    Operand argument = builder.Emit(new Reinterpret(boxed, equals.Parameters[1].Type), equals.Parameters[1].Type);
                    builder.Require(builder.Emit(new Call(equals, [address, argument]), PrimitiveType.Bool), differs);
                    return;
                }

                RequireFields(structure);
                foreach (Field field in structure.Fields)
                    this.CompareFields(builder, left.Then(new FieldProjection(field)), right.Then(new FieldProjection(field)), differs);
                return;
            case ObjectType:
            {
                Operand a = builder.Emit(new Load(left), left.Type), b = builder.Emit(new Load(right), right.Type);
                Function compare = this.ObjectEquals();
                Operand x = builder.Emit(new Reinterpret(a, symbols.Program.Types.Object), symbols.Program.Types.Object);
                Operand y = builder.Emit(new Reinterpret(b, symbols.Program.Types.Object), symbols.Program.Types.Object);
                builder.Require(builder.Emit(new Call(compare, [x, y]), PrimitiveType.Bool), differs);
                return;
            }
            default:
            {
                IrType type = left.Type;
                Operand a = builder.Emit(new Load(left), type), b = builder.Emit(new Load(right), type);
                builder.Require(builder.Emit(new Compare(CompareOperator.Equal, Coercion.ScalarOf(type) ?? type, a, b), PrimitiveType.Bool), differs);
                return;
            }
        }
    }

    /// <summary>Enum.CompareTo(object): as the integers compare; another type is an error, null is less.</summary>
    Function Comparison(ClassType box)
    {
        Function function = symbols.Methods.Synthetic($"{box.Name}_CompareTo", $"{box.DisplayName}.CompareTo(object)", PrimitiveType.I32);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", box));
        var other = new LocalOperand(function.AddParameter("target", symbols.Program.Types.Object));
        IR.Block isNull = function.AddBlock(), isOther = function.AddBlock();
        isNull.Terminator = new Return(BodyContext.Int(1));
        IType argument = symbols.Workspace.TypeSystem.FindType(new TopLevelTypeName("System", "ArgumentException"));
        var error = function.AddLocal("error", ErrorType.Instance);
        isOther.Instructions.Add(new MakeError(symbols.Types.ExceptionClass(argument), null, null) { Result = error });
        isOther.Terminator = new Throw(new LocalOperand(error));
        builder.Require(builder.Emit(new Compare(CompareOperator.NotEqual, other.Type, other, new NullOperand(other.Type)), PrimitiveType.Bool), isNull);
        builder.Require(builder.Emit(new TypeTest(other, box), PrimitiveType.Bool), isOther);
        Operand same = builder.Emit(new Reinterpret(other, box), box);
        IType integer = symbols.Types.OriginOf(box).GetEnumUnderlyingType();
        Function compare = symbols.Methods.FunctionOf(integer.GetMethods(m => m.Name == "CompareTo" && m.Parameters[0].Type.Equals(integer)).Single());
        IrType type = box.BoxedValue!.Type;
        Operand left = builder.Emit(new AddressOf(ValueOf(box, self)), symbols.Program.Types.Borrow(type));
        builder.Current.Terminator = new Return(builder.Emit(new Call(compare, [left, builder.Emit(new Load(ValueOf(box, same)), type)]), PrimitiveType.I32));
        return function;
    }

    Function Hash(ClassType box)
    {
        Function function = symbols.Methods.Synthetic($"{box.Name}_GetHashCode", $"{box.DisplayName}.GetHashCode()", PrimitiveType.I32);
        var builder = new FunctionBuilder(function);
        var self = new LocalOperand(function.AddParameter("self", box));
        Operand hash = this.HashFields(builder, ValueOf(box, self), BodyContext.Int(17));
        builder.Current.Terminator = new Return(hash);
        return function;
    }

    /// <summary>References and structs with an equality of their own are left out: what is equal has the same hash all the same.</summary>
    Operand HashFields(FunctionBuilder builder, Place place, Operand hash)
    {
        switch (place.Type)
        {
            case StructType structure when this.OwnEquals(structure) is null:
                RequireFields(structure);
                foreach (Field field in structure.Fields) hash = this.HashFields(builder, place.Then(new FieldProjection(field)), hash);
                return hash;
            case PrimitiveType or EnumType when Coercion.ScalarOf(place.Type) is { } scalar:
            {
                Operand value = builder.Emit(new Load(place), place.Type);
                Operand wide = builder.Emit(new Convert(value, scalar, PrimitiveType.U64), PrimitiveType.U64);
                Operand high = builder.Emit(new Binary(BinaryOperator.ShiftRight, PrimitiveType.U64, wide, BodyContext.Int(32)), PrimitiveType.U64);
                Operand mixed = builder.Emit(new Binary(BinaryOperator.Xor, PrimitiveType.U64, wide, high), PrimitiveType.U64);
                Operand low = builder.Emit(new Convert(mixed, PrimitiveType.U64, PrimitiveType.I32), PrimitiveType.I32);
                Operand scaled = builder.Emit(new Binary(BinaryOperator.Multiply, PrimitiveType.I32, hash, BodyContext.Int(31)), PrimitiveType.I32);
                return builder.Emit(new Binary(BinaryOperator.Add, PrimitiveType.I32, scaled, low), PrimitiveType.I32);
            }
            default:
                return hash;
        }
    }

    static void RequireFields(StructType type)
    {
        if (type.Binding is not null || type.IsExplicitLayout || type.InlineArrayLength > 0 || type.Fields.Any(static f => f.FixedLength > 0))
            throw new RefusedException(Catalogue.UnsupportedMethod, $"{type.DisplayName}.Equals(object)", $"Override Equals and GetHashCode in {type.DisplayName}.");
    }

    /// <summary>The override of Equals(object) of a struct, or null.</summary>
    Function? OwnEquals(StructType type)
    {
        IMethod slot = symbols.Workspace.TypeSystem.FindType(KnownTypeCode.Object).GetMethods(static m => m.Name == "Equals" && !m.IsStatic).First();
        return VirtualResolution.Resolve(slot, symbols.Types.OriginOf(type)) is { DeclaringType.Kind: TypeKind.Struct } found ? symbols.Methods.FunctionOf(found) : null;
    }

    Function ObjectEquals() =>
        symbols.Methods.FunctionOf(symbols.Workspace.TypeSystem.FindType(KnownTypeCode.Object).GetMethods(static m => m.Name == "Equals" && m.IsStatic).First());

    static Place ValueOf(ClassType box, Operand reference) => new(new ValueRoot(reference), [new FieldProjection(box.BoxedValue!)]);

}
