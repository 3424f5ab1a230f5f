using Tusk.Compiler;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Targets;

namespace Tusk.Tests.Unit.Targets;

/// <summary>The glue between a program and the kernel, as text; that it builds and runs is for the guest tests.</summary>
public sealed class KernelModuleTargetTests
{
    static IReadOnlyDictionary<string, string> Emit(IrProgram program)
    {
        var sink = new DiagnosticSink();
        IReadOnlyList<GeneratedFile> files = KernelModuleTarget.Emit(program, sink);
        Assert.Empty(sink.Diagnostics);
        return files.ToDictionary(static f => f.Path, static f => f.Text);
    }

    static IrProgram NewModule()
    {
        var program = new IrProgram { Name = "probe" };
        var driver = new ClassType("Driver", "Driver") { Base = program.Types.Object };
        program.Classes.Add(driver);
        var create = new Function("Driver_new", "new Driver()") { ReturnType = driver, CountsByHand = true };
        var build = new Builder(create);
        Operand made = build.Emit(driver, new New(driver));
        build.End(new Return(made));
        program.Functions.Add(create);
        program.EntryPoint = create;
        program.Module = new ModuleDescription(driver, "GPL", "Somebody", "It \"probes\"", ["probe_alias"], "1.0");
        return program;
    }

    [Fact]
    public void A_module_has_init_exit_and_information()
    {
        IReadOnlyDictionary<string, string> files = Emit(NewModule());
        Assert.StartsWith("obj-m := probe.o\nprobe-y := probe_tusk.o\n", files["Kbuild"]);
        string c = files["probe_tusk.c"];
        Assert.Contains("module_init(probe_init);", c, StringComparison.Ordinal);
        Assert.Contains("return tusk_to_errno(error);", c, StringComparison.Ordinal);
        Assert.Contains("static struct Driver tusk_module = { .base.type = Driver_id };", c, StringComparison.Ordinal);
        Assert.Contains("MODULE_DESCRIPTION(\"It \\\"probes\\\"\");", c, StringComparison.Ordinal);
        Assert.Contains("static int __init probe_init(void)", c, StringComparison.Ordinal);
        Assert.Contains("static void __exit probe_exit(void)", c, StringComparison.Ordinal);
    }

    [Fact]
    public void A_debug_build_keeps_all_code_where_a_debugger_finds_it()
    {
        string c = KernelModuleTarget.Emit(NewModule(), new DiagnosticSink(), isDebug: true).Single(static f => f.Path == "probe_tusk.c").Text;
        Assert.Contains("static int probe_init(void)", c, StringComparison.Ordinal);
        Assert.DoesNotContain("__init ", c, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_is_named_and_never_constant()
    {
        IrProgram program = NewModule();
        program.Statics.Add(new StaticField("Driver_Size", "Driver.Size", PrimitiveType.U32)
        {
            Initial = new ConstantOperand(new IntegerOperand(PrimitiveType.U32, 4096)),
            Parameter = new ModuleParameter("size", "How much", 0x124),
        });
        string c = Emit(program)["probe_tusk.c"];
        Assert.Contains("static u32 Driver_Size __maybe_unused = 4096u;", c, StringComparison.Ordinal);
        Assert.Contains("module_param_named(size, Driver_Size, uint, 0444);", c, StringComparison.Ordinal);
    }

    [Fact]
    public void A_readonly_table_of_constants_is_constant()
    {
        IrProgram program = NewModule();
        var table = new StructType("operations", "operations") { Binding = new CBinding("struct file_operations", "linux/fs.h") };
        var callback = new Function("Driver_Open", "Driver.Open()") { ReturnType = PrimitiveType.I32, CEntry = new CEntry(null, null, [], null), MayThrow = false };
        var build = new Builder(callback);
        build.End(new Return(new IntegerOperand(PrimitiveType.I32, 0)));
        program.Functions.Add(callback);
        FunctionPointerType pointer = program.Types.FunctionPointer(new Signature(PrimitiveType.I32, []));
        var owner = new Field(table, "owner", program.Types.Pointer(PrimitiveType.Void));
        var open = new Field(table, "open", pointer);
        var unset = new Field(table, "release", pointer);
        table.Fields.AddRange([owner, open, unset]);
        program.Statics.Add(new StaticField("Driver_Operations", "Driver.Operations", table)
        {
            IsReadOnly = true,
            Initial = new ConstantStruct(table, new Dictionary<Field, ConstantValue>
            {
                [open] = new ConstantOperand(new FunctionOperand(pointer, callback)),
                [owner] = new ConstantOperand(new CValueOperand(owner.Type, "THIS_MODULE", "linux/export.h") { IsConstant = true }),
                [unset] = new ConstantOperand(new NullOperand(pointer)),
            }),
        });
        string c = Emit(program)["probe_tusk.c"];
        Assert.Contains("static const struct file_operations Driver_Operations __maybe_unused = {\n\t.owner = THIS_MODULE,\n\t.open = Driver_Open_callback,\n};", c, StringComparison.Ordinal);
    }

    [Fact]
    public void What_static_constructors_compute_is_readonly_after_init()
    {
        IrProgram program = NewModule();
        program.Statics.Add(new StaticField("Driver_Made", "Driver.Made", program.EntryPoint!.ReturnType) { IsReadOnly = true });
        program.Statics.Add(new StaticField("Driver_Last", "Driver.Last", PrimitiveType.I32));
        string c = Emit(program)["probe_tusk.c"];
        Assert.Contains("static struct Driver *Driver_Made __maybe_unused __ro_after_init;", c, StringComparison.Ordinal);
        Assert.Contains("static s32 Driver_Last __maybe_unused;", c, StringComparison.Ordinal);
    }

    [Fact]
    public void C_calls_an_export_by_its_exact_prototype()
    {
        var program = new IrProgram { Name = "mixed" };
        var sum = new Function("Checksum_Of", "Checksum.Of(void*, nuint)")
        {
            ReturnType = PrimitiveType.I64,
            CEntry = new CEntry("checksum_of", null, ["const void *", "size_t"], null),
        };
        sum.AddParameter("data", program.Types.Pointer(PrimitiveType.Void));
        Local length = sum.AddParameter("length", PrimitiveType.NUInt);
        var build = new Builder(sum);
        build.Emit(new Check(CheckKind.NotZero, new LocalOperand(length), null));
        build.End(new Return(new IntegerOperand(PrimitiveType.I64, 1)));
        program.Functions.Add(sum);
        IReadOnlyDictionary<string, string> files = Emit(program);
        Assert.Contains("s64 checksum_of(const void *data, size_t length);", files["mixed.h"], StringComparison.Ordinal);
        Assert.Contains("int tusk_mixed_init(void);", files["mixed.h"], StringComparison.Ordinal);
        Assert.DoesNotContain("module_init", files["mixed_tusk.c"], StringComparison.Ordinal);
        Assert.Contains("\tif (unlikely(result.error)) {\n\t\ttusk_explain(result.error);\n\t\treturn tusk_to_errno(result.error);\n\t}", files["mixed_tusk.c"], StringComparison.Ordinal);
    }
}
