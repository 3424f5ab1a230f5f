using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using Call = Tusk.Compiler.IR.Instructions.Call;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>Arrays of several dimensions are objects of classes of Tusk.Runtime: what IL does with them are calls of their members.</summary>
static class MultiDimensionalArrays
{
    public static Operand New(BodyContext body, ValueImporter values, NewArr instruction)
    {
        IrType type = body.Map(new ICSharpCode.Decompiler.TypeSystem.ArrayType(body.Symbols.Workspace.TypeSystem, instruction.Type, instruction.Indices.Count));
        IMethod constructor = body.Types.OriginOf((ClassType)type).GetConstructors().Single();
        Function create = body.Symbols.AllocatorOf(MethodTable.Canonical(constructor));
        return body.EmitCall(new Call(create, [.. Indices(body, values, instruction.Indices)]), create.ReturnType)!;
    }

    /// <summary>The place of an element; the checks wait where the caller says so.</summary>
    /// <param name="body">Where it is.</param>
    /// <param name="values">For the operands.</param>
    /// <param name="element">The IL.</param>
    /// <param name="guard">Runs what checks, now or later; the place is not used before.</param>
    public static Place ElementOf(BodyContext body, ValueImporter values, LdElema element, Action<Action> guard)
    {
        Operand array = values.Value(element.Array);
        List<Operand> indices = Indices(body, values, element.Indices);
        IrType expected = body.Map(new ICSharpCode.Decompiler.TypeSystem.ArrayType(body.Symbols.Workspace.TypeSystem, element.Type, element.Indices.Count));
        array = Coercion.To(body, array, expected);
        Function at = Member(body, expected, "At");
        Local address = body.Temporary(at.ReturnType);
        guard(() =>
        {
            body.CheckNotNull(array);
            body.Emit(new Call(at, [array, .. indices]) { Result = address });
        });
        return new Place(new ValueRoot(new LocalOperand(address)), [new DereferenceProjection(((BorrowType)at.ReturnType).Element)]);
    }

    /// <summary>A member of System.Array, called on an array whose type is known; the one that holds the elements.</summary>
    public static Function Member(BodyContext body, IrType type, string name)
    {
        IType origin = body.Types.OriginOf((ClassType)type);
        IMethod member = origin.GetMethods(m => m.Name == name).Concat(origin.GetAccessors(m => m.Name == name)).FirstOrDefault()
            ?? throw new RefusedException(Catalogue.UnsupportedMethod, $"System.Array.{name}", "Go over the elements by their indices.");
        return body.Symbols.Methods.FunctionOf(MethodTable.Canonical(member));
    }

    static List<Operand> Indices(BodyContext body, ValueImporter values, IEnumerable<ILInstruction> indices) => [.. indices.Select(i =>
    {
        Operand index = values.Value(i);
        if (Coercion.ScalarOf(index.Type) is not { IsPointerSized: false, Bits: <= 32 })
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"an index of {index.Type} in an array of several dimensions", "Use int.");
        return Coercion.To(body, index, PrimitiveType.I32);
    })];
}
