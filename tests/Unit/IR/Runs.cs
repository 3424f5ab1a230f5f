using Tusk.Compiler.IR;

namespace Tusk.Tests.Unit.IR;

/// <summary>Runs programs and keeps what they did.</summary>
static class Runs
{
    /// <summary>What the program logged and returned; null when it took too long.</summary>
    public static List<string>? Trace(IrProgram program, int seed, bool counts)
    {
        var machine = new Interpreter(program, seed, counts);
        try
        {
            machine.Run();
        }
        catch (OutOfFuel)
        {
            return null;
        }

        return machine.Trace;
    }
}
