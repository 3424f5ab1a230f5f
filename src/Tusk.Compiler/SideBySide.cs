using System.Runtime.ExceptionServices;
using Tusk.Compiler.IR;

namespace Tusk.Compiler;

/// <summary>Work on the functions of a program, on all processors: for work that changes nothing but its own function, and reads of the others nothing that it changes.</summary>
static class SideBySide
{
    public static void ForEach(IrProgram program, Action<Function> work) => ForEach(program.Functions, work);

    public static void ForEach<T>(IEnumerable<T> items, Action<T> work)
    {
        try
        {
            Parallel.ForEach(items, work);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    public static Dictionary<Function, T> Map<T>(IrProgram program, Func<Function, T> work)
    {
        var results = new T[program.Functions.Count];
        Dictionary<Function, int> places = new(program.Functions.Count);
        for (int i = 0; i < results.Length; i++) places.Add(program.Functions[i], i);
        ForEach(program, f => results[places[f]] = work(f));
        return places.ToDictionary(static p => p.Key, p => results[p.Value]);
    }
}
