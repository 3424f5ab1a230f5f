using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;

namespace Tusk.Compiler.Passes.ReferenceCounts;

/// <summary>
/// Arguments that a call takes with their count (<see cref="ConsumedParameters"/>): each gets a local that owns it, whose count the last
/// instruction before the call gives up.
/// <code>call Node_ctor(this, next)   ⇒   given = copy next; passed = copy given (moves it); call Node_ctor(this, passed)</code>
/// </summary>
sealed class GivenArguments
{
    readonly List<(Copy Pass, Local Given)> _passed = [];

    public GivenArguments(Function function, IReadOnlySet<Local> consumed)
    {
        foreach (Block block in function.Blocks)
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i] is not Call call) continue;
                List<Copy> passes = [];
                for (int a = 0; a < call.Arguments.Length && a < call.Callee.Parameters.Count; a++)
                {
                    if (!consumed.Contains(call.Callee.Parameters[a]) || Counted.IsImmortal(call.Arguments[a])) continue;
                    Local given = function.AddLocal("given", call.Arguments[a].Type), passed = function.AddLocal("passed", given.Type);
                    block.Instructions.Insert(i++, new Copy(call.Arguments[a]) { Result = given, Span = call.Span });
                    var pass = new Copy(new LocalOperand(given)) { Result = passed, Span = call.Span };
                    passes.Add(pass);
                    _passed.Add((pass, given));
                    call.Arguments = call.Arguments.SetItem(a, new LocalOperand(passed));
                }

                // Behind all copies, for one argument may be given twice.
                block.Instructions.InsertRange(i, passes);
                i += passes.Count;
            }
    }

    /// <summary>What is given is owned, whatever it is a copy of; what is passed is not, for the call owns it.</summary>
    public void Decide(Ownership ownership)
    {
        foreach ((Copy pass, Local given) in _passed)
        {
            ownership.Own(given);
            ownership.Borrow(pass.Result!);
        }
    }

    /// <summary>Once it is known who owns.</summary>
    public void Move(Ownership ownership)
    {
        foreach ((Copy pass, Local given) in _passed) ownership.Move(pass, given);
    }
}
