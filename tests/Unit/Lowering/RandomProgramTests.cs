using Tusk.Compiler;
using Tusk.Compiler.IR;
using Tusk.Compiler.Passes;
using Tusk.Tests.Unit.IR;

namespace Tusk.Tests.Unit.Lowering;

/// <summary>Random programs do the same natively, under the sanitizers, as in the interpreter.</summary>
public sealed class RandomProgramTests
{
    /// <summary>What the interpreter's environment is in C: .NET's generator for a seed, which allocations draw from too.</summary>
    const string Prelude = """
        #include <stdio.h>
        #include <stdlib.h>
        #define printf_log printf
        static int state[56], inext, inextp = 21;
        static void __attribute__((constructor)) seed(void)
        {
        	int mj = 161803398 - SEED, mk = 1, ii = 0, i, k;
        	state[55] = mj;
        	for (i = 1; i < 55; i++) {
        		if ((ii += 21) >= 55) ii -= 55;
        		state[ii] = mk;
        		mk = mj - mk;
        		if (mk < 0) mk += 0x7fffffff;
        		mj = state[ii];
        	}
        	for (k = 1; k < 5; k++)
        		for (i = 1; i < 56; i++) {
        			int n = i + 30;
        			if (n >= 55) n -= 55;
        			state[i] = (int)((unsigned)state[i] - (unsigned)state[1 + n]);
        			if (state[i] < 0) state[i] += 0x7fffffff;
        		}
        }
        static int next(int max)
        {
        	int r;
        	if (++inext >= 56) inext = 1;
        	if (++inextp >= 56) inextp = 1;
        	r = state[inext] - state[inextp];
        	if (r == 0x7fffffff) r--;
        	if (r < 0) r += 0x7fffffff;
        	state[inext] = r;
        	return (int)(r * (1.0 / 0x7fffffff) * max);
        }
        static void *draw_and_allocate(size_t n, size_t size)
        {
        	next(100);
        	return (calloc)(n, size);
        }
        #define calloc(n, size) draw_and_allocate(n, size)
        #define malloc(size) draw_and_allocate(1, size)
        #define random(max) next(max)
        #define log(value) printf("%d\n", value)
        """;

    [Fact]
    public void Native_programs_do_what_the_interpreter_does()
    {
        int first = (int)(long.Parse(Environment.GetEnvironmentVariable("TUSK_FUZZ_SEED") ?? "0", null) % 1_000_000_000);
        int count = int.Parse(Environment.GetEnvironmentVariable("TUSK_FUZZ_COUNT") ?? "10", null);
        for (int seed = first; seed < first + count; seed++)
        {
            IrProgram plain = new RandomProgram(seed).Program, compiled = new RandomProgram(seed).Program;
            var sink = new DiagnosticSink();
            Pipeline.Run(compiled, new PipelineOptions(sink) { Verify = true });
            Assert.Empty(sink.Diagnostics);
            var machine = new Interpreter(plain, seed, counts: false) { FailingAllocations = 0 };
            try
            {
                machine.Run();
            }
            catch (OutOfFuel)
            {
                continue;
            }
            NativeProgram.Outcome run = NativeProgram.Run(compiled, Prelude.Replace("SEED", seed.ToString(), StringComparison.Ordinal), ("ASAN_OPTIONS", "detect_leaks=0"));
            string last = machine.Trace[^1];
            int exit = last.StartsWith("result ", StringComparison.Ordinal) ? int.Parse(last[7..], null) & 0xff : 134;
            string expected = string.Concat(machine.Trace.SkipLast(1).Select(static line => line + "\n"));
            Assert.True(expected == run.Output && exit == run.ExitCode,
                $"seed {seed}: expected exit {exit} and\n{expected}\nbut exit {run.ExitCode} and\n{run.Output}\n{run.Error}\n{run.Source}\n{ProgramText.Of(compiled)}");
        }
    }
}
