using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Of which types has every object one owner at a time? Those of which nothing in the program retains a second count: an object's count is 1
/// from its allocation to the release that frees it, so nobody needs to count. Reads the retains that InsertReferenceCounts has left.
/// </summary>
public static class FindSoleOwners
{
    public static void Run(IrProgram program)
    {
        foreach (ObjectType type in In(program)) type.HasOneOwner = true;
    }

    static HashSet<ObjectType> In(IrProgram program)
    {
        // Strings and delegates may be constants, which are never freed; the runtime retains what a delegate has for a target.
        HashSet<ObjectType> unique = [];
        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
            if (instruction is New { Type: var made }) unique.Add(made);
            else if (instruction is NewArray { Type: var array }) unique.Add(array);
        HashSet<IrType> retained = [];
        foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
        {
            switch (instruction)
            {
                case Retain retain: Drop(retain.Value.Type); break;
                case HandleConversion { Kind: HandleKind.Leak or HandleKind.Weaken } leak: Drop(leak.Value.Type); break;
                case NewDelegate made: Drop(made.Target.Type); break;

                // Unsafe code may see a reference under a type that has nothing to do with it.
                case Reinterpret { Value.Type: ObjectType from, Type: ObjectType to } when !ObjectGraph.AreRelated(from, to): Drop(from, to); break;
                case IR.Instructions.Convert { From: BorrowType or PointerType, To: BorrowType or PointerType } seen when ElementOf(seen.From) != ElementOf(seen.To):
                    Drop(ElementOf(seen.From), ElementOf(seen.To));
                    break;
            }
        }

        return unique;

        void Drop(params ReadOnlySpan<IrType> types)
        {
            foreach (IrType type in types)
                if (type.HoldsReferences && retained.Add(type)) DropOne(type);
        }

        void DropOne(IrType type)
        {
            switch (type)
            {
                case StructType @struct:
                    foreach (Field field in @struct.Fields) Drop(field.Type);
                    break;
                case ClassType { Base: null, IsInterface: false, IsException: false }: unique.Clear(); break;
                case ClassType @class: unique.RemoveWhere(t => t == @class || @class.IsImplementedBy(t)); break;
                case ArrayType array: unique.RemoveWhere(t => t is ArrayType); break;
            }
        }
    }

    static IrType ElementOf(IrType type) => type switch
    {
        BorrowType borrow => borrow.Element,
        PointerType pointer => pointer.Element,
        _ => type,
    };
}
