using Tusk.Compiler.Dataflow;
using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Folding;

namespace Tusk.Compiler.Passes;

/// <summary>
/// Folds constants and propagates copies of single-assignment locals, removes checks that certainly hold and branches that are never taken.
/// Looks at one function only, so discovery can run it before it follows what the function mentions.
/// <code>
/// t = compare less int 1:int, 2:int; if t goto b1 else b2   ⇒   goto b1
/// </code>
/// </summary>
public static class FoldConstants
{
    const int MaxRounds = 8;

    public static void Run(IrProgram program)
    {
        foreach (Function function in program.Functions) Run(function);
    }

    public static void Run(Function function)
    {
        if (function.Blocks.Count == 0) return;
        for (int round = 0; round < MaxRounds; round++)
        {
            bool changed = new Folding(function).Run();
            changed |= FoldTerminators(function);
            if (!changed) return;
            UnreachableBlocks.Remove(function);
        }
    }

    static bool FoldTerminators(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            Block? only = block.Terminator switch
            {
                Branch { Condition: IntegerOperand condition } branch => condition.Value != 0 ? branch.Then : branch.Else,
                Branch branch when branch.Then == branch.Else => branch.Then,
                Switch { Value: IntegerOperand value } @switch => TargetOf(@switch, value.Value),
                Switch @switch when @switch.Cases.TrueForAll(c => c.Target == @switch.Default) => @switch.Default,
                _ => null,
            };
            if (only is null) continue;
            block.Terminator = new Goto(only) { Span = block.Terminator.Span };
            changed = true;
        }

        return changed;
    }

    static Block TargetOf(Switch @switch, Int128 value)
    {
        foreach ((Int128 Value, Block Target) @case in @switch.Cases)
            if (@case.Value == value) return @case.Target;
        return @switch.Default;
    }

    /// <summary>One round over a function.</summary>
    sealed class Folding(Function function)
    {
        readonly Definitions _definitions = new(function);
        readonly Dictionary<Local, Operand> _everywhere = [];
        readonly Dictionary<Local, Operand> _here = [];
        readonly HashSet<Local> _notNull = [];
        bool _changed;

        public bool Run()
        {
            // In reverse postorder an assignment is seen before the uses it dominates.
            foreach (Block block in new ControlFlow(function).Blocks)
            {
                _here.Clear();
                for (int i = 0; i < block.Instructions.Count; i++)
                {
                    Instruction? folded = this.Fold(block.Instructions[i]);
                    if (folded is null) block.Instructions.RemoveAt(i--);
                    else block.Instructions[i] = folded;
                }

                block.Terminator.Map(this.Replace);
                this.FoldNegation(block);
            }

            return _changed;
        }

        Instruction? Fold(Instruction instruction)
        {
            instruction.Map(this.Replace);
            if (instruction is Check check && (ConstantEvaluation.Holds(check) || check is { Kind: CheckKind.NotNull, Left: LocalOperand known } && _notNull.Contains(known.Local)))
            {
                _changed = true;
                return null;
            }

            instruction = this.Simplify(instruction);
            if (instruction.Result is { } result) this.Learn(instruction, result);
            return instruction;
        }

        Instruction Simplify(Instruction instruction)
        {
            if (instruction.Result is not { } result || instruction is Copy) return instruction;
            Operand? value = ConstantEvaluation.ValueOf(instruction, result.Type);
            if (value is null) return instruction;
            _changed = true;
            return new Copy(value) { Result = result, Span = instruction.Span };
        }

        void Learn(Instruction instruction, Local result)
        {
            this.Forget(result);
            bool isSingle = _definitions.IsSingle(result);
            if (isSingle && IsNeverNull(instruction)) _notNull.Add(result);
            if (instruction is not Copy { Value: { } value } || value.Type != result.Type || _definitions.IsMemory(result)) return;
            if (value is LocalOperand { Local: var source })
            {
                if (isSingle && _notNull.Contains(source)) _notNull.Add(result);
                if (source == result || _definitions.IsMemory(source) || result.Kind != LocalKind.Temporary) return;
                (isSingle && _definitions.IsSingle(source) ? _everywhere : _here)[result] = value;
            }
            else if (value is not CValueOperand and not ZeroOperand) (isSingle ? _everywhere : _here)[result] = value;
        }

        static bool IsNeverNull(Instruction instruction) => instruction switch
        {
            New or NewArray or NewDelegate or StackAllocate => true,
            AddressOf address => !address.Place.Path.Any(static p => p is DereferenceProjection),
            _ => false,
        };

        /// <summary>The local gets another value: what was a copy of it in this block no longer is.</summary>
        void Forget(Local assigned)
        {
            if (_here.Count == 0) return;
            _here.Remove(assigned);
            foreach ((Local copy, Operand value) in _here)
                if (value is LocalOperand local && local.Local == assigned) _here.Remove(copy);
        }

        Operand Replace(Operand operand)
        {
            if (operand is not LocalOperand local) return operand;
            if (!_everywhere.TryGetValue(local.Local, out Operand? value) && !_here.TryGetValue(local.Local, out value)) return operand;
            _changed = true;
            return value;
        }

        /// <summary><c>t = not c; if t goto a else b</c> ⇒ <c>if c goto b else a</c>, and the same for c == false.</summary>
        void FoldNegation(Block block)
        {
            while (block.Terminator is Branch { Condition: LocalOperand condition } branch && _definitions.SoleDefinition(condition.Local) is { } definition)
            {
                Operand? negated = definition switch
                {
                    Unary { Operator: UnaryOperator.Not } not => not.Value,
                    Compare { Operator: CompareOperator.Equal, Right: IntegerOperand { Value: var zero } } compare when zero == 0 => compare.Left,
                    _ => null,
                };
                if (negated is not LocalOperand { Local: var tested } || tested.Type != PrimitiveType.Bool || !_definitions.IsSingle(tested)) return;
                block.Terminator = new Branch(negated, branch.Else, branch.Then) { Span = branch.Span };
                _changed = true;
            }
        }
    }
}
