using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Convert = Tusk.Compiler.IR.Instructions.Convert;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>System.Runtime.CompilerServices.Unsafe: addresses and reinterpretation.</summary>
static class UnsafeIntrinsics
{
    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        const string type = "System.Runtime.CompilerServices.Unsafe.";
        importers.Add(type + "As", As);
        importers.Add(type + "AsRef", AsRef);
        importers.Add(type + "AsPointer", AsPointer);
        importers.Add(type + "Add", static (IntrinsicCall call, out Operand? r) => Offset(call, byElement: true, negate: false, out r));
        importers.Add(type + "Subtract", static (IntrinsicCall call, out Operand? r) => Offset(call, byElement: true, negate: true, out r));
        importers.Add(type + "AddByteOffset", static (IntrinsicCall call, out Operand? r) => Offset(call, byElement: false, negate: false, out r));
        importers.Add(type + "SubtractByteOffset", static (IntrinsicCall call, out Operand? r) => Offset(call, byElement: false, negate: true, out r));
        importers.Add(type + "ByteOffset", ByteOffset);
        importers.Add(type + "AreSame", static (IntrinsicCall call, out Operand? r) => Compare(call, CompareOperator.Equal, out r));
        importers.Add(type + "IsAddressLessThan", static (IntrinsicCall call, out Operand? r) => Compare(call, CompareOperator.Less, out r));
        importers.Add(type + "IsAddressGreaterThan", static (IntrinsicCall call, out Operand? r) => Compare(call, CompareOperator.Greater, out r));
        importers.Add(type + "IsAddressLessThanOrEqualTo", static (IntrinsicCall call, out Operand? r) => Compare(call, CompareOperator.LessOrEqual, out r));
        importers.Add(type + "IsAddressGreaterThanOrEqualTo", static (IntrinsicCall call, out Operand? r) => Compare(call, CompareOperator.GreaterOrEqual, out r));
        importers.Add(type + "IsNullRef", IsNullRef);
        importers.Add(type + "NullRef", static (IntrinsicCall call, out Operand? r) =>
        {
            r = new NullOperand(call.Body.Types.Table.Borrow(call.TypeArgument(0)));
            return true;
        });
        importers.Add(type + "SizeOf", static (IntrinsicCall call, out Operand? r) =>
        {
            r = SizeOf(call, call.TypeArgument(0));
            return true;
        });
        importers.Add(type + "SkipInit", static (IntrinsicCall call, out Operand? r) =>
        {
            call.Argument(0);
            r = null;
            return true;
        });
        importers.Add(type + "Read", static (IntrinsicCall call, out Operand? r) => Read(call, unaligned: false, out r));
        importers.Add(type + "ReadUnaligned", static (IntrinsicCall call, out Operand? r) => Read(call, unaligned: true, out r));
        importers.Add(type + "Write", static (IntrinsicCall call, out Operand? r) => Write(call, unaligned: false, out r));
        importers.Add(type + "WriteUnaligned", static (IntrinsicCall call, out Operand? r) => Write(call, unaligned: true, out r));
        importers.Add(type + "BitCast", BitCast);
        foreach (string name in (string[])["CopyBlock", "CopyBlockUnaligned"]) importers.Add(type + name, CopyBlock);
        foreach (string name in (string[])["InitBlock", "InitBlockUnaligned"]) importers.Add(type + name, InitBlock);
    }

    public static Operand SizeOf(IntrinsicCall call, IrType type) => Coercion.ScalarOf(type) is { Bits: > 0 } primitive
        ? BodyContext.Int(primitive.Bits / 8)
        : call.Body.Emit(new Copy(new SizeOfOperand(type)), PrimitiveType.I32);

    static bool As(IntrinsicCall call, out Operand? result)
    {
        if (call.Method.TypeArguments.Count == 1)
        {
            Operand value = call.Argument(0);
            result = Coercion.To(call.Body, value, call.TypeArgument(0));
            return true;
        }

        result = Coercion.To(call.Body, call.Argument(0), call.Body.Types.Table.Borrow(call.TypeArgument(1)));
        return true;
    }

    static bool AsRef(IntrinsicCall call, out Operand? result)
    {
        result = Coercion.To(call.Body, call.Argument(0), call.Body.Types.Table.Borrow(call.TypeArgument(0)));
        return true;
    }

    static bool AsPointer(IntrinsicCall call, out Operand? result)
    {
        result = Coercion.To(call.Body, call.Argument(0), call.Body.Types.Table.Pointer(PrimitiveType.Void));
        return true;
    }

    static bool Offset(IntrinsicCall call, bool byElement, bool negate, out Operand? result)
    {
        Operand address = call.Argument(0);
        Operand offset = call.Argument(1);
        IrType element = call.TypeArgument(0);
        bool unsigned = Coercion.ScalarOf(offset.Type) is { IsSigned: false };
        offset = Coercion.To(call.Body, offset, unsigned ? PrimitiveType.NUInt : PrimitiveType.NInt);
        if (negate) offset = call.Body.Emit(new Unary(UnaryOperator.Negate, Coercion.To(call.Body, offset, PrimitiveType.NInt)), PrimitiveType.NInt);
        IrType type = Coercion.IsAddress(address.Type) ? address.Type : call.Body.Types.Table.Pointer(element);
        address = Coercion.To(call.Body, address, type);
        result = call.Body.Emit(new OffsetAddress(address, offset, byElement ? element : null), type);
        return true;
    }

    static bool ByteOffset(IntrinsicCall call, out Operand? result)
    {
        Operand origin = Coercion.To(call.Body, call.Argument(0), PrimitiveType.NInt);
        Operand target = Coercion.To(call.Body, call.Argument(1), PrimitiveType.NInt);
        result = call.Body.Emit(new Binary(BinaryOperator.Subtract, PrimitiveType.NInt, target, origin), PrimitiveType.NInt);
        return true;
    }

    static bool Compare(IntrinsicCall call, CompareOperator op, out Operand? result)
    {
        Operand left = call.Argument(0);
        Operand right = Coercion.To(call.Body, call.Argument(1), left.Type);
        result = call.Body.Emit(new Compare(op, left.Type, left, right), PrimitiveType.Bool);
        return true;
    }

    static bool IsNullRef(IntrinsicCall call, out Operand? result)
    {
        Operand value = call.Argument(0);
        result = call.Body.Emit(new Compare(CompareOperator.Equal, value.Type, value, new NullOperand(value.Type)), PrimitiveType.Bool);
        return true;
    }

    static Place At(IntrinsicCall call, Operand address, IrType type)
    {
        IrType pointer = call.Body.Types.Table.Pointer(type);
        return new Place(new ValueRoot(Coercion.To(call.Body, address, pointer)), [new DereferenceProjection(type)]);
    }

    static bool Read(IntrinsicCall call, bool unaligned, out Operand? result)
    {
        IrType type = call.TypeArgument(0);
        result = call.Body.Emit(new Load(At(call, call.Argument(0), type)) { IsUnaligned = unaligned }, type);
        return true;
    }

    static bool Write(IntrinsicCall call, bool unaligned, out Operand? result)
    {
        IrType type = call.TypeArgument(0);
        Operand address = call.Argument(0);
        Operand value = call.Argument(1, type);
        call.Body.Emit(new Store(At(call, address, type), value) { IsUnaligned = unaligned });
        result = null;
        return true;
    }

    static bool BitCast(IntrinsicCall call, out Operand? result)
    {
        IrType from = call.TypeArgument(0), to = call.TypeArgument(1);
        Operand value = call.Argument(0, from);
        if (Coercion.ScalarOf(from) is { } && Coercion.ScalarOf(to) is { })
        {
            result = ReferenceEquals(from, to) ? value : call.Body.Emit(new Convert(value, from, to), to);
            return true;
        }

        Local source = call.Body.Temporary(from);
        call.Body.Emit(new Copy(value) { Result = source });
        Operand address = call.Body.Emit(new AddressOf(new Place(source)), call.Body.Types.Table.Borrow(from));
        result = call.Body.Emit(new Load(At(call, address, to)) { IsUnaligned = true }, to);
        return true;
    }

    static bool CopyBlock(IntrinsicCall call, out Operand? result)
    {
        call.Body.Emit(new CopyMemory(call.Argument(0), call.Argument(1), call.Argument(2, PrimitiveType.NUInt)));
        result = null;
        return true;
    }

    static bool InitBlock(IntrinsicCall call, out Operand? result)
    {
        call.Body.Emit(new FillMemory(call.Argument(0), call.Argument(1, PrimitiveType.U8), call.Argument(2, PrimitiveType.NUInt)));
        result = null;
        return true;
    }
}
