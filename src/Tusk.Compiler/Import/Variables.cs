using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;
using ArrayType = Tusk.Compiler.IR.Types.ArrayType;
using PointerType = Tusk.Compiler.IR.Types.PointerType;
using Tusk.Compiler.Metadata;

namespace Tusk.Compiler.Import;

/// <summary>IL variables to locals. Stack slots get the type of what is stored to them, since IL itself is vague about it.</summary>
sealed class Variables(BodyContext body, IReadOnlyDictionary<int, string> names)
{
    readonly Dictionary<ILVariable, Local> _locals = [];
    readonly HashSet<ILVariable> _open = [];

    public Local Of(ILVariable variable)
    {
        if (_locals.TryGetValue(variable, out Local? local)) return local;
        if (variable.Kind == VariableKind.Parameter)
        {
            local = body.Function.Parameters[variable.Index!.Value + (body.Method.IsStatic ? 0 : 1)];
        }
        else if (variable.Kind is VariableKind.StackSlot or VariableKind.ExceptionStackSlot)
        {
            local = body.Temporary(this.SlotType(variable));
        }
        else
        {
            string? name = variable.Index is { } index && names.TryGetValue(index, out string? known) ? known : null;
            local = body.Function.AddLocal(Identifiers.Clean(name ?? variable.Name ?? "v"), body.Map(variable.Type), name is null ? LocalKind.Temporary : LocalKind.Variable);
            local.IsZeroed = variable.UsesInitialValue;
        }

        _locals.Add(variable, local);
        return local;
    }

    /// <summary>A stack slot that only ever has null in it: null of every type.</summary>
    public static bool IsNull(ILVariable variable) =>
        variable is { Kind: VariableKind.StackSlot, AddressCount: 0, StoreInstructions.Count: > 0 } && variable.StoreInstructions.All(static s => s is StLoc { Value: LdNull });

    IrType SlotType(ILVariable variable)
    {
        if (variable.Kind == VariableKind.ExceptionStackSlot) return ErrorType.Instance;
        if (!_open.Add(variable)) return body.Map(variable.Type);
        try
        {
            IrType? joined = null;
            foreach (IStoreInstruction store in variable.StoreInstructions)
            {
                if (store is not StLoc { Value: var value } || value is LdNull) continue;
                IrType type = this.TypeOf(value) ?? body.Map(variable.Type);
                joined = joined is null ? type : this.Join(joined, type, variable.StackType);
            }

            return joined ?? body.Map(variable.Type);
        }
        finally
        {
            _open.Remove(variable);
        }
    }

    IrType Join(IrType a, IrType b, StackType stack)
    {
        if (ReferenceEquals(a, b)) return a;
        if (stack == StackType.I4) return PrimitiveType.I32;
        if (stack == StackType.I8) return PrimitiveType.I64;
        if (stack == StackType.I) return a is PointerType ? a : b is PointerType ? b : PrimitiveType.NInt;
        if (a is ErrorType || b is ErrorType) return ErrorType.Instance;
        return a is ObjectType && b is ObjectType ? body.Types.Table.Object : a;
    }

    /// <summary>The type of the reference that an address leads to; null where it is not known, or is none.</summary>
    IrType? ReferenceAt(ILInstruction address)
    {
        IrType? type = address switch
        {
            LdLoca local => this.Of(local.Variable).Type,
            LdElema { Array: var array } => (this.TypeOf(array) as ArrayType)?.Element,
            _ => (this.TypeOf(address) as BorrowType)?.Element,
        };
        return type is ObjectType or ErrorType ? type : null;
    }

    /// <summary>The type of a value as the import will give it; null: what IL says of the variable.</summary>
    IrType? TypeOf(ILInstruction value) => value switch
    {
        LdLoc load => this.Of(load.Variable).Type,
        // ldind.ref and ldelem.ref say object whatever there is.
        LdObj load when body.Map(load.Type) == body.Types.Table.Object && this.ReferenceAt(load.Target) is { } type => type,
        LdObj load => body.Map(load.Type),
        IsInst test => BoxImporter.ClassOf(body.Types, body.Close(test.Type)),
        CastClass cast => body.Map(cast.Type),
        UnboxAny unbox => body.Map(unbox.Type),
        Box box => BoxImporter.ClassOf(body.Types, body.Close(box.Type)),
        LdStr => body.Types.Table.String,
        LdcI4 => PrimitiveType.I32,
        LdcI8 => PrimitiveType.I64,
        Comp => PrimitiveType.Bool,
        // A pointer stays one while IL calls it a number.
        Conv { TargetType: ICSharpCode.Decompiler.IL.PrimitiveType.I or ICSharpCode.Decompiler.IL.PrimitiveType.U } conv when this.TypeOf(conv.Argument) is PointerType or BorrowType =>
            this.TypeOf(conv.Argument) is BorrowType borrow ? body.Types.Table.Pointer(borrow.Element) : this.TypeOf(conv.Argument),
        Conv conv => conv.TargetType switch
        {
            ICSharpCode.Decompiler.IL.PrimitiveType.I1 => IR.Types.PrimitiveType.I8,
            ICSharpCode.Decompiler.IL.PrimitiveType.U1 => IR.Types.PrimitiveType.U8,
            ICSharpCode.Decompiler.IL.PrimitiveType.I2 => IR.Types.PrimitiveType.I16,
            ICSharpCode.Decompiler.IL.PrimitiveType.U2 => IR.Types.PrimitiveType.U16,
            ICSharpCode.Decompiler.IL.PrimitiveType.I4 => IR.Types.PrimitiveType.I32,
            ICSharpCode.Decompiler.IL.PrimitiveType.U4 => IR.Types.PrimitiveType.U32,
            ICSharpCode.Decompiler.IL.PrimitiveType.I8 => IR.Types.PrimitiveType.I64,
            ICSharpCode.Decompiler.IL.PrimitiveType.U8 => IR.Types.PrimitiveType.U64,
            ICSharpCode.Decompiler.IL.PrimitiveType.I => IR.Types.PrimitiveType.NInt,
            ICSharpCode.Decompiler.IL.PrimitiveType.U => IR.Types.PrimitiveType.NUInt,
            _ => null,
        },
        NewObj create => body.Map(create.Method.DeclaringType),
        ICSharpCode.Decompiler.IL.CallInstruction call => body.Map(call.Method.ReturnType),
        LdFlda or LdsFlda or LdElema or LdLoca => value.InferType(body.Symbols.Workspace.TypeSystem) is { Kind: not TypeKind.Unknown } type ? body.Map(type) : null,
        LdLen => PrimitiveType.NUInt,
        NewArr array => body.Map(new ICSharpCode.Decompiler.TypeSystem.ArrayType(body.Symbols.Workspace.TypeSystem, array.Type, array.Indices.Count)),
        _ => value.ResultType switch
        {
            StackType.I4 => PrimitiveType.I32,
            StackType.I8 => PrimitiveType.I64,
            _ => null,
        },
    };
}
