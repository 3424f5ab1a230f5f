using Tusk.Vm.Host;
using Tusk.Vm.Reports;
using Tusk.Vm.Symbols;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

/// <summary>Needs gcc and binutils. A relocatable object stands for a .ko: both have sections that begin at 0.</summary>
public class SymbolizerTests : IDisposable
{
    readonly string _directory = Directory.CreateTempSubdirectory("tusk-unit-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void FramesHaveTheLinesOfTheLineDirectives()
    {
        string module = Compile("""
            void report(int);
            #line 10 "Driver.cs"
            __attribute__((noinline)) void inner(int *p) { *p = 1; }
            __attribute__((noinline, section(".init.text"))) void outer(void) {
            #line 21 "Driver.cs"
                report(1);
            #line 22 "Driver.cs"
                report(2); report(3);
            }
            """);
        ElfFile elf = ElfFile.Read(File.ReadAllBytes(module))!;
        ElfSymbol outer = elf.Symbols.Single(s => s.Name == "outer");
        Assert.Equal(".init.text", elf.Sections[outer.Section].Name);
        // The return address of the first call: found in the symbol's code as the byte after a 5-byte call.
        ulong afterCall = FirstCallEnd(File.ReadAllBytes(module), elf, outer);
        Symbolizer symbolizer = new(new Dictionary<string, string> { ["driver"] = module });
        KernelReport report = symbolizer.Symbolize(new(ReportKind.Oops, "t", [],
        [
            new("", "inner", 0, "driver") { IsExact = true }, new("", "outer", afterCall, "driver"),
            new("", "", 0xc0001000 + outer.Value + afterCall, ""), new("", "nowhere", 1, "driver"), new("", "inner", 0, "other"),
        ]), [new("driver", ".init.text", 0xc0001000)]);
        Assert.Equal(("Driver.cs", 10), Place(report.Frames[0]));
        Assert.Equal(("Driver.cs", 21), Place(report.Frames[1]));
        Assert.Equal(("Driver.cs", 21), Place(report.Frames[2]));
        Assert.Equal(("outer", "driver"), (report.Frames[2].Function, report.Frames[2].Module));
        Assert.Empty(report.Frames[3].Source);
        Assert.Empty(report.Frames[4].Source);
        Assert.Equal(10, report.Location!.Line);
    }

    [Fact]
    public void DamagedFilesAreNoFailure()
    {
        byte[] good = File.ReadAllBytes(Compile("void f(void) { }"));
        Random random = new(5);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bad = [.. good.Take(random.Next(2) == 0 ? good.Length : random.Next(good.Length))];
            for (int change = 0; change < 8 && bad.Length > 0; change++)
                bad[random.Next(2) == 0 ? random.Next(Math.Min(64, bad.Length)) : random.Next(bad.Length)] = (byte)random.Next(256);
            ElfFile.Read(bad);
        }
        Assert.Null(ElfFile.Read([]));
        string file = Path.Combine(_directory, "bad.ko");
        File.WriteAllText(file, "bad");
        Symbolizer symbolizer = new(new Dictionary<string, string> { ["bad"] = file, ["gone"] = "/nonexistent/gone.ko" });
        KernelReport report = symbolizer.Symbolize(new(ReportKind.Oops, "t", [], [new("", "f", 1, "bad"), new("", "f", 1, "gone")]));
        Assert.All(report.Frames, f => Assert.Empty(f.Source));
    }

    static (string, int) Place(StackFrame frame) => (Path.GetFileName(frame.Source[0].File), frame.Source[0].Line);

    static ulong FirstCallEnd(byte[] file, ElfFile elf, ElfSymbol symbol)
    {
        ulong start = elf.Sections[symbol.Section].Offset + symbol.Value;
        for (ulong i = 0; i < symbol.Size; i++)
            if (file[start + i] == 0xE8)
                return i + 5;
        throw new InvalidOperationException("no call in the function");
    }

    string Compile(string source)
    {
        string c = Path.Combine(_directory, "driver.c"), o = Path.Combine(_directory, "driver.o");
        File.WriteAllText(c, source);
        HostProcessResult result = HostProcess.Run("gcc", ["-gdwarf-4", "-O1", "-fno-pic", "-fcf-protection=none", "-c", "-o", o, c]);
        Assert.True(result.ExitCode == 0, result.Tail());
        return o;
    }
}
