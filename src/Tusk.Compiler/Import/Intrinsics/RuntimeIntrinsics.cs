using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using ArrayType = Tusk.Compiler.IR.Types.ArrayType;
using AddressOf = Tusk.Compiler.IR.Instructions.AddressOf;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>What the .NET runtime does for its base class library: object construction, arrays, memory blocks, strings of data.</summary>
static class RuntimeIntrinsics
{
    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        const string helpers = "System.Runtime.CompilerServices.RuntimeHelpers.";
        importers.Add("System.Object..ctor", Nothing);
        importers.Add("System.ValueType..ctor", Nothing);
        importers.Add("System.Attribute..ctor", Nothing);
        importers.Add("System.Object.ReferenceEquals", ReferenceEquals);
        importers.Add(helpers + "IsReferenceOrContainsReferences", static (IntrinsicCall call, out Operand? r) =>
        {
            r = BodyContext.Bool(call.TypeArgument(0).HoldsReferences);
            return true;
        });
        importers.Add(helpers + "IsBitwiseEquatable", static (IntrinsicCall call, out Operand? r) =>
        {
            r = BodyContext.Bool(Coercion.ScalarOf(call.TypeArgument(0)) is not null);
            return true;
        });
        importers.Add("System.Globalization.GlobalizationMode.get_Invariant", static (IntrinsicCall call, out Operand? r) =>
        {
            r = BodyContext.Bool(true);
            return true;
        });
        importers.Add(helpers + "IsKnownConstant", static (IntrinsicCall call, out Operand? r) =>
        {
            r = BodyContext.Bool(false);
            return true;
        });
        importers.Add(helpers + "EnsureSufficientExecutionStack", Nothing);
        importers.Add(helpers + "InitializeArray", InitializeArray);
        importers.Add(helpers + "CreateSpan", CreateSpan);
        importers.Add("System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference", ArrayData);
        importers.Add("System.Array.get_Length", static (IntrinsicCall call, out Operand? r) => Length(call, PrimitiveType.I32, out r));
        importers.Add("System.Array.get_LongLength", static (IntrinsicCall call, out Operand? r) => Length(call, PrimitiveType.I64, out r));
        importers.Add("System.Array.get_NativeLength", static (IntrinsicCall call, out Operand? r) => Length(call, PrimitiveType.NUInt, out r));
        importers.Add("System.Buffer.Memmove", Memmove);
        importers.Add("System.SpanHelpers.Memmove", Memmove);
        importers.Add("System.SpanHelpers.ClearWithoutReferences", Clear);
        importers.Add("System.GC.KeepAlive", Evaluate);
        importers.Add("System.GC.SuppressFinalize", Evaluate);
        importers.Add("System.Diagnostics.Debug.Assert", Nothing);
        importers.Add("System.Diagnostics.Debugger.NotifyOfCrossThreadDependency", Nothing);
    }

    static bool Nothing(IntrinsicCall call, out Operand? result)
    {
        result = null;
        return true;
    }

    static bool Evaluate(IntrinsicCall call, out Operand? result)
    {
        for (int i = 0; i < call.Arguments.Count; i++) call.Argument(i);
        result = null;
        return true;
    }

    static bool ReferenceEquals(IntrinsicCall call, out Operand? result)
    {
        IrType type = call.Body.Types.Table.Object;
        Operand left = call.Argument(0, type), right = call.Argument(1, type);
        result = call.Body.Emit(new Compare(CompareOperator.Equal, type, left, right), PrimitiveType.Bool);
        return true;
    }

    static bool InitializeArray(IntrinsicCall call, out Operand? result)
    {
        result = null;
        Operand array = call.Argument(0);
        if (call.Body.Types.IsOfDimensions(array.Type))
        {
            Function elements = MultiDimensionalArrays.Member(call.Body, array.Type, "get_Elements");
            array = call.Body.EmitCall(new IR.Instructions.Call(elements, [array]), elements.ReturnType)!;
        }

        if (call.Arguments[1] is not LdMemberToken { Member: IField field } || array.Type is not ArrayType { Element: var element }) return false;
        PrimitiveType scalar = Coercion.ScalarOf(element) ?? throw new RefusedException(Catalogue.UnsupportedConstruct, "this array initialiser", "");
        ConstantData data = call.Body.Symbols.DataOf(field, scalar);
        Operand start = DataStart(call, array, element);
        Operand source = new DataOperand(data, call.Body.Types.Table.Pointer(scalar));
        call.Body.Emit(new CopyMemory(start, source, new IntegerOperand(PrimitiveType.NUInt, data.Bytes.Length)));
        return true;
    }

    static Operand DataStart(IntrinsicCall call, Operand array, IrType element)
    {
        var place = new Place(new ValueRoot(array), [new ArrayElementProjection(element, BodyContext.Int(0))]);
        return call.Body.Emit(new AddressOf(place), call.Body.Types.Table.Borrow(element));
    }

    static bool ArrayData(IntrinsicCall call, out Operand? result)
    {
        result = null;
        Operand array = call.Argument(0);
        if (array.Type is not ArrayType { Element: var element }) return false;
        call.Body.CheckNotNull(array);
        result = DataStart(call, array, element);
        return true;
    }

    /// <summary>A span over constant data: the fields of ReadOnlySpan set directly.</summary>
    static bool CreateSpan(IntrinsicCall call, out Operand? result)
    {
        result = null;
        if (call.Arguments[0] is not LdMemberToken { Member: IField field }) return false;
        IrType element = call.TypeArgument(0);
        PrimitiveType scalar = Coercion.ScalarOf(element) ?? throw new RefusedException(Catalogue.UnsupportedConstruct, "this constant span", "");
        ConstantData data = call.Body.Symbols.DataOf(field, scalar);
        var span = (StructType)call.Body.Types.Map(call.Method.ReturnType);
        Local local = call.Body.Temporary(span);
        call.Body.Emit(new Copy(new ZeroOperand(span)) { Result = local });
        Operand start = Coercion.To(call.Body, new DataOperand(data, call.Body.Types.Table.Pointer(scalar)), span.Fields[0].Type);
        call.Body.Emit(new Store(new Place(local).Then(new FieldProjection(span.Fields[0])), start));
        call.Body.Emit(new Store(new Place(local).Then(new FieldProjection(span.Fields[1])), BodyContext.Int(data.Bytes.Length / (scalar.Bits / 8))));
        result = call.Body.Emit(new Load(new Place(local)), span);
        return true;
    }

    static bool Length(IntrinsicCall call, IrType type, out Operand? result)
    {
        result = null;
        Operand array = call.Argument(0);
        if (call.Body.Types.IsOfDimensions(array.Type)) return ArrayIntrinsics.Member(call, array, [], out result);
        if (array.Type is not ArrayType) return false;
        call.Body.CheckNotNull(array);
        result = Coercion.To(call.Body, call.Body.Emit(new ArrayLength(array), PrimitiveType.NUInt), type);
        return true;
    }

    static bool Memmove(IntrinsicCall call, out Operand? result)
    {
        result = null;
        if (call.Method.TypeArguments.Count == 0)
        {
            call.Body.Emit(new CopyMemory(call.Argument(0), call.Argument(1), call.Argument(2, PrimitiveType.NUInt)));
            return true;
        }

        IrType element = call.TypeArgument(0);
        if (element.HoldsReferences) return false;
        Operand destination = call.Argument(0), source = call.Argument(1);
        Operand count = call.Argument(2, PrimitiveType.NUInt);
        Operand size = Coercion.To(call.Body, UnsafeIntrinsics.SizeOf(call, element), PrimitiveType.NUInt);
        Operand bytes = size is IntegerOperand { Value: var one } && one == 1
            ? count
            : call.Body.Emit(new Binary(BinaryOperator.Multiply, PrimitiveType.NUInt, count, size), PrimitiveType.NUInt);
        call.Body.Emit(new CopyMemory(destination, source, bytes));
        return true;
    }

    static bool Clear(IntrinsicCall call, out Operand? result)
    {
        call.Body.Emit(new FillMemory(call.Argument(0), new IntegerOperand(PrimitiveType.U8, 0), call.Argument(1, PrimitiveType.NUInt)));
        result = null;
        return true;
    }
}
