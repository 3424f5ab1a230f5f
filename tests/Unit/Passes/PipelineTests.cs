using Tusk.Compiler;
using Tusk.Compiler.IR;
using Tusk.Compiler.Passes;
using Tusk.Tests.Unit.IR;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class PipelineTests
{
    /// <summary>The passes change what a program does in no run; with reference counts it neither leaks nor uses what it has released.</summary>
    [Fact]
    public void RandomProgramsKeepTheirMeaning()
    {
        for (int seed = 0; seed < 600; seed++)
        {
            IrProgram plain = new RandomProgram(seed).Program, compiled = new RandomProgram(seed).Program;
            if (seed % 2 == 0)
                foreach (Function function in compiled.Functions) function.Inline = true;
            var sink = new DiagnosticSink();
            Pipeline.Run(compiled, new PipelineOptions(sink) { Verify = true });
            Assert.True(sink.Diagnostics.Count == 0, $"seed {seed}: {string.Join("\n", sink.Diagnostics)}\n{ProgramText.Of(compiled)}");
            for (int run = 0; run < 3; run++)
            {
                List<string>? expected = Runs.Trace(plain, seed * 10 + run, counts: false), actual;
                try
                {
                    actual = Runs.Trace(compiled, seed * 10 + run, counts: true);
                }
                catch (CountingFault fault)
                {
                    Assert.Fail($"seed {seed}, run {run}: {fault.Message}\n{ProgramText.Of(compiled)}");
                    throw;
                }

                if (expected is not null && actual is not null) Assert.Equal(expected, actual);
            }
        }
    }
}
