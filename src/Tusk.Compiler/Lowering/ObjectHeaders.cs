using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// Which objects does somebody ask for their type or count? One with one owner is not counted. Where besides nothing tests, dispatches on or
/// releases by a type that it might be seen as, its header stays zero.
/// </summary>
sealed class ObjectHeaders(ProgramContext context)
{
    readonly Dictionary<ObjectType, bool> _known = [];

    // Static types of values whose type is looked at, and of all that may be released.
    HashSet<IrType> Tested => field ??= this.FindTested();
    List<ObjectType> Held => field ??= this.FindHeld();

    public bool AreRead(ObjectType type)
    {
        if (!_known.TryGetValue(type, out bool known))
            _known.Add(type, known = !type.HasOneOwner || this.Tested.Any(t => ObjectGraph.MayBe(type, t)) || this.Held.Exists(h => ObjectGraph.MayBe(type, h) && !context.Releases.IsOnly(type, h)));
        return known;
    }

    /// <summary>Whether somebody asks an object that stands in a field of another for its type, be it to know that it has been made.</summary>
    public bool IsTypeReadInPlace(ClassType type) =>
        this.Tested.Any(t => ObjectGraph.MayBe(type, t))
        || context.Program.Classes.Exists(c => c.Fields.Exists(f => f.Embedded == type && !f.IsMadeLast) && context.Usage.Abandoned.Any(a => a.Has(c)));

    HashSet<IrType> FindTested()
    {
        HashSet<IrType> tested = [];
        foreach (Instruction instruction in context.Program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
            if (instruction is TypeTest test) tested.Add(test.Value.Type);
            else if (instruction is CallVirtual { Slot.Declaring: var declaring }) tested.Add(declaring);
        return tested;
    }

    List<ObjectType> FindHeld()
    {
        HashSet<IrType> seen = [];
        foreach (Function function in context.Program.Functions)
            foreach (Local local in function.Locals) See(local.Type);
        foreach (StaticField field in context.Program.Statics) See(field.Type);
        foreach (ObjectType created in context.Usage.Created) See(created);
        return [.. seen.OfType<ObjectType>()];

        void See(IrType type)
        {
            if (!seen.Add(type)) return;
            switch (type)
            {
                case BorrowType borrow: See(borrow.Element); break;
                case PointerType pointer: See(pointer.Element); break;
                case ArrayType array: See(array.Element); break;
                case StructType { Binding: null } structure: structure.Fields.ForEach(f => See(f.Type)); break;
                case ClassType @class:
                    foreach (Field field in @class.SelfAndBases.SelectMany(static c => c.Fields)) See(field.Type);
                    break;
            }
        }
    }
}
