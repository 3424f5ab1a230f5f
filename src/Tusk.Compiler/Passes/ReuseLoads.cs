using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Values;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.Passes.Checks;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Loads once what does not change: lengths of arrays, fields that only constructors assign, static fields that only static constructors
/// assign. In a loop it is loaded before the loop.
/// <code>
/// b1: …; t = load [this]->items; n = length t; …; goto b1   ⇒   h = load [this]->items; k = length h   b1: …; goto b1
/// </code>
/// The C compiler can't do it, for to C any store may change any memory. A load before a loop that may not run has to be safe by itself:
/// its object is known there not to be null, and what holds the object is a local that InsertReferenceCounts sees used there.
/// </summary>
public static class ReuseLoads
{
    public static void Run(IrProgram program)
    {
        foreach (Function function in program.Functions) LoopPreheaders.Add(function);
        var memory = new UnchangingMemory(program);
        Dictionary<Function, ValueNumbers> values = SideBySide.Map(program, f => new ValueNumbers(f, memory));
        NeverNull neverNull = NeverNull.In(program, values);
        SideBySide.ForEach(program, function =>
        {
            if (!function.CountsByHand && new Reuse(function, values[function], neverNull).Run())
            {
                FoldConstants.Run(function);
                RemoveDeadCode.Run(function);
            }

            SimplifyControlFlow.Run(function);
        });
    }

    sealed class Reuse
    {
        readonly Function _function;
        readonly ValueNumbers _values;
        readonly FactWalk _walk;
        readonly Dictionary<Value, Local> _loaded = [];
        readonly Dictionary<(Value, int), Local> _hoisted = [];
        readonly Dictionary<int, List<Instruction>> _before = [];
        readonly Dictionary<Instruction, Local> _replaced = [];
        readonly int[] _definedAt;

        public Reuse(Function function, ValueNumbers values, NeverNull neverNull)
        {
            _function = function;
            _values = values;
            _walk = new FactWalk(function, values, neverNull);
            _definedAt = new int[function.Locals.Count];
            for (int i = 0; i < values.Flow.Blocks.Count; i++)
                foreach (Instruction instruction in values.Flow.Blocks[i].Instructions)
                    if (instruction.Result is { } result) _definedAt[result.Index] = i;
        }

        public bool Run()
        {
            _walk.Run((block, instruction) =>
            {
                if (instruction is Load or ArrayLength && instruction.Result is { Kind: LocalKind.Temporary } result && _values.ResultOf(instruction) is Computed value) this.Visit(block, instruction, result, value);
            });
            if (_replaced.Count == 0) return false;
            foreach (Block block in _function.Blocks)
                for (int i = 0; i < block.Instructions.Count; i++)
                    if (_replaced.TryGetValue(block.Instructions[i], out Local? instead))
                        block.Instructions[i] = new Copy(new LocalOperand(instead)) { Result = block.Instructions[i].Result, Span = block.Instructions[i].Span };
            foreach ((int order, List<Instruction> loads) in _before) _values.Flow.Blocks[order].Instructions.AddRange(loads);
            return true;
        }

        void Visit(Block block, Instruction load, Local result, Computed value)
        {
            if (value.Instruction is not (Load or ArrayLength) || load is Load { Place.Path.Length: > 1 }) return;
            if (_loaded.TryGetValue(value, out Local? known) && known.Type == result.Type)
            {
                _replaced.Add(load, known);
                return;
            }

            // From the outermost loop in.
            int order = _values.Flow.OrderOf(block);
            foreach (Loop loop in _values.Loops.All)
                if (loop.Blocks[order] && this.Hoisted(load, value, loop) is { } hoisted)
                {
                    _replaced.Add(load, hoisted);
                    return;
                }

            if (!_values.IsSole(result)) return;
            _loaded[value] = result;
            _walk.Facts.AtExit(() => _loaded.Remove(value));
        }

        /// <summary>The local that has the value before the loop; null where it can't be had there.</summary>
        Local? Hoisted(Instruction load, Computed value, Loop loop)
        {
            if (LoopPreheaders.Of(_values.Flow, loop) is not { } preheader) return null;
            if (_hoisted.TryGetValue((value, preheader), out Local? known)) return known.Type == load.Result!.Type ? known : null;
            Instruction copy = load.Clone();
            if (value.Inputs is [var from])
            {
                // A variable that holds what was loaded from an object elsewhere has no operand.
                if (load.Operands.FirstOrDefault() is not { } operand) return null;
                if (!_walk.IsNotNullAt(from, preheader) || this.HolderAt(operand, from, preheader) is not { } holder) return null;
                copy.Map(_ => holder);
            }

            copy.Result = _function.AddLocal(load.Result!.Name, load.Result.Type);
            if (!_before.TryGetValue(preheader, out List<Instruction>? list)) _before.Add(preheader, list = []);
            list.Add(copy);
            return _hoisted[(value, preheader)] = copy.Result;
        }

        /// <summary>An operand that has the value when the block ends.</summary>
        Operand? HolderAt(Operand operand, Value value, int order)
        {
            if (operand is not LocalOperand { Local: var local }) return operand;
            if (_hoisted.TryGetValue((value, order), out Local? hoisted) && hoisted.Type == local.Type) return new LocalOperand(hoisted);
            if (local.Index >= _definedAt.Length) return null;
            if (!_values.IsSole(local)) return _values.AtEnd(order, local) == value ? operand : null;
            return local.Kind == LocalKind.Parameter || _values.Dominators.Dominates(_definedAt[local.Index], order) ? operand : null;
        }
    }
}
