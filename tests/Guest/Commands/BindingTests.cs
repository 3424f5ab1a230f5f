using Xunit;

namespace Tusk.Tests.Guest.Commands;

/// <summary>A binding that does not fit the kernel's header is an error of the build, at its C# line.</summary>
public class BindingTests
{
    [Fact]
    public void Missing_header_is_named()
    {
        using TemporaryProject project = new("binding_header", ("Driver.cs", Sources.Constructor("Log.Info($\"{Call(1)}\");",
            "[CFunction(\"hex_to_bin\", Header = \"linux/no_such_header.h\")] static extern int Call(byte value);")));
        Assert.Contains("TUSK0010", Tusk.Fails(1, "linux/no_such_header.h", ["build", project.Directory, "--kernel", "uml"]).Error);
    }

    [Theory]
    [InlineData("unknown", "[CFunction(\"no_such_function\", Header = \"linux/kernel.h\")] static extern int Call(int value);", "no_such_function")]
    [InlineData("pointer", "[CFunction(\"kfree_const\", Header = \"linux/string.h\")] static extern void Call(nuint value);", "kfree_const")]
    [InlineData("argument", "[CFunction(\"kfree\", Header = \"linux/slab.h\")] static extern void Call(int value);", "kfree")]
    [InlineData("count", "[CFunction(\"hex_to_bin\", Header = \"linux/kernel.h\")] static extern int Call(byte first, byte second);", "hex_to_bin")]
    public void Wrong_binding_is_an_error_at_its_line(string name, string binding, string mentioned)
    {
        string call = name switch { "argument" or "pointer" => "Call(1);", "count" => "Log.Info($\"{Call(1, 2)}\");", _ => "Log.Info($\"{Call(1)}\");" };
        using TemporaryProject project = new("binding_" + name, ("Driver.cs", Sources.Constructor(call, binding)));
        project.Clean();
        string output = Tusk.Fails(1, mentioned, ["build", project.Directory, "--kernel", "uml"]).Error;
        Assert.Matches(@"Driver\.cs\(\d+,\d+\): error TUSK0010: ", output);
        Assert.False(Directory.Exists(project.Output) && Directory.EnumerateFiles(project.Output, "*.ko", SearchOption.AllDirectories).Any());
    }
}
