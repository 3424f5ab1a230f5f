using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Passes;

/// <summary>
/// What a constructor begins by storing into an object of which there is one in the module's static memory is there from the start: the kernel's
/// structs are filled in as a C driver fills them in.
/// <code>
/// device = address [this]->_device
/// store [device].*.mode = 384            ⇒   object MiscDevice: _device = { mode = 384 }
/// t = callc misc_register(device)            device = address [this]->_device; t = callc misc_register(device)
/// </code>
/// </summary>
public static class PreinitializeObjects
{
    public static void Run(IrProgram program)
    {
        HashSet<Function> once = RunsOnce.In(program);
        if (once.Count == 0) return;
        Dictionary<ClassType, int> made = [];
        foreach (New each in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<New>()) made[each.Type] = made.GetValueOrDefault(each.Type) + 1;
        foreach (Function function in once)
            foreach (Block block in function.Blocks)
                for (int i = 0; i < block.Instructions.Count; i++)
                    if (block.Instructions[i] is New { Result: { } self } each && made[each.Type] == 1 && !RunsOnce.Repeats(block) && IsInStaticMemory(each.Type))
                        new ConstructorStart(each.Type, once).Follow(block, i + 1, self);

        // The object stands in a static variable, or in a field of the only kind of object that has it, which does.
        bool IsInStaticMemory(ClassType type)
        {
            // Its Dispose may run where its constructor did not; a quiet one knows.
            if (type.IsStatic) return type.SelfAndBases.All(static c => c.Dispose is null || c.DisposesQuietly);
            if (type == program.Module?.Class) return program.HasStaticModule;
            if (!type.IsEmbedded) return false;
            Field[] fields = [.. program.Classes.SelectMany(static c => c.Fields).Where(f => f.Embedded == type).Take(2)];
            return fields is [var field] && made.Keys.Where(m => m.Has(field.Owner)).Take(2).ToArray() is [var holder] && holder != type && IsInStaticMemory(holder);
        }
    }
}
