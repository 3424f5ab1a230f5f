using Tusk.Compiler;
using Tusk.Compiler.IR;
using Tusk.Compiler.Passes;
using Tusk.Tests.Unit.IR;
using Xunit;

namespace Tusk.Tests.Unit.Passes;

public class InsertReferenceCountsTests
{
    /// <summary>No leak, no double release, no use after the release; and the program does what it did under a collector.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RandomProgramsAreCountedSoundly(bool withDispose)
    {
        for (int seed = 0; seed < 600; seed++)
        {
            IrProgram plain = new RandomProgram(seed, withDispose).Program, counted = new RandomProgram(seed, withDispose).Program;
            Assert.Empty(Verifier.Check(plain));
            var sink = new DiagnosticSink();
            InsertReferenceCounts.Run(counted, sink);
            if (sink.HasErrors) continue;
            Assert.Empty(Verifier.Check(counted));
            for (int run = 0; run < 4; run++)
            {
                List<string>? expected = Runs.Trace(plain, seed * 10 + run, counts: false), actual;
                try
                {
                    actual = Runs.Trace(counted, seed * 10 + run, counts: true);
                }
                catch (CountingFault fault)
                {
                    Assert.Fail($"seed {seed}, run {run}: {fault.Message}\n{ProgramText.Of(counted)}");
                    throw;
                }

                if (!withDispose && expected is not null && actual is not null) Assert.Equal(expected, actual);
            }
        }
    }
}
