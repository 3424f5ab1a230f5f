using ICSharpCode.Decompiler.IL;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using IrConvert = Tusk.Compiler.IR.Instructions.Convert;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import.Intrinsics;

/// <summary>Linux.Interop: objects as pointers for C, and strings as C strings.</summary>
static class LinuxIntrinsics
{
    public static void AddTo(Dictionary<string, IntrinsicTable.Importer> importers)
    {
        const string handles = "Linux.Interop.ObjectHandle.";
        importers.Add(handles + "Leak", static (IntrinsicCall call, out Operand? r) => ToPointer(call, HandleKind.Leak, true, out r));
        importers.Add(handles + "Peek", static (IntrinsicCall call, out Operand? r) => ToPointer(call, HandleKind.Peek, true, out r));
        importers.Add(handles + "Borrow", static (IntrinsicCall call, out Operand? r) => ToObject(call, HandleKind.Borrow, out r));
        importers.Add(handles + "Take", static (IntrinsicCall call, out Operand? r) => ToObject(call, HandleKind.Take, out r));
        importers.Add(handles + "Weaken", Weaken);
        importers.Add(handles + "Strengthen", static (IntrinsicCall call, out Operand? r) => ToObject(call, HandleKind.Strengthen, out r));
        importers.Add(handles + "ContainerOf", ContainerOf);
        importers.Add("Linux.Interop.CString.Of", Utf8);
        importers.Add("Tusk.Runtime.Text.StringHandle.Peek", static (IntrinsicCall call, out Operand? r) => ToPointer(call, HandleKind.Peek, false, out r));
        importers.Add("Tusk.Runtime.ObjectAddress.Peek", static (IntrinsicCall call, out Operand? r) => ToPointer(call, HandleKind.Peek, false, out r));
        importers.Add("Tusk.Runtime.Text.StringHandle.Take", static (IntrinsicCall call, out Operand? r) =>
        {
            Operand pointer = call.Argument(0, call.Body.Types.Table.Pointer(PrimitiveType.Void));
            r = call.Body.Emit(new HandleConversion(HandleKind.Take, pointer, call.Body.Types.Table.String), call.Body.Types.Table.String);
            return true;
        });
    }

    /// <param name="call">Of a method with one argument, the object.</param>
    /// <param name="isHandle">A handle for C, which is never null.</param>
    static bool ToPointer(IntrinsicCall call, HandleKind kind, bool isHandle, out Operand? result)
    {
        Operand value = call.Argument(0);
        if (value.Type is not ObjectType) throw new RefusedException(Catalogue.UnsupportedConstruct, $"a handle of {value.Type}", "Use an object.");
        if (isHandle) call.Body.CheckNotNull(value);
        IrType type = call.Body.Types.Table.Pointer(PrimitiveType.Void);
        result = call.Body.Emit(new HandleConversion(kind, value, type), type);
        return true;
    }

    static bool Weaken(IntrinsicCall call, out Operand? result)
    {
        // What it holds is given up while it is still there, so nobody may come to it by then.
        if (call.Body.Symbols.Program.Module is { Class: var module } && call.Argument(0).Type is ObjectType seen && ObjectGraph.MayBe(module, seen))
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"a weak reference to {module.DisplayName}", "The module outlives all that it has made: refer to it as it is, or to an object of another class.");
        return ToPointer(call, HandleKind.Weaken, true, out result);
    }

    static bool ToObject(IntrinsicCall call, HandleKind kind, out Operand? result)
    {
        IrType type = call.TypeArgument(0);
        Operand pointer = call.Argument(0, call.Body.Types.Table.Pointer(PrimitiveType.Void));
        result = call.Body.Emit(new HandleConversion(kind, pointer, type), type);
        return true;
    }

    static bool ContainerOf(IntrinsicCall call, out Operand? result)
    {
        if (call.Arguments[1] is not LdStr { Value: var name }) throw new RefusedException(Catalogue.NotALiteral, "the field name of ContainerOf");
        var type = (ClassType)call.TypeArgument(0);
        string wanted = Identifiers.Clean(name);
        Field field = type.Fields.FirstOrDefault(f => f.Name == wanted)
            ?? throw new RefusedException(Catalogue.NotALiteral, $"the name of a field of {type.DisplayName}, not \"{name}\",");
        Operand address = call.Argument(0);
        result = call.Body.Emit(new ContainerOf(address, field), type);
        return true;
    }

    static bool Utf8(IntrinsicCall call, out Operand? result)
    {
        StringType strings = call.Body.Types.Table.String;
        Operand text = call.Argument(0, strings);
        call.Body.CheckNotNull(text);
        Operand address = call.Body.Emit(new Load(new Place(new ValueRoot(text), [new FieldProjection(strings.Utf8)])), strings.Utf8.Type);
        IrType type = call.Body.Types.Table.Pointer(PrimitiveType.U8);
        result = call.Body.Emit(new IrConvert(address, strings.Utf8.Type, type), type);
        return true;
    }
}
