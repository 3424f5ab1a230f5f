using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;
using Xunit;

namespace Tusk.Tests.Guest.Interop;

/// <summary>The bindings of the kernel API against the headers of every kernel: same names, exact types.</summary>
public sealed class EveryBindingCompiles
{
    [Theory]
    [InlineData("6.1")]
    [InlineData("6.12")]
    [InlineData("uml")]
    public void WithoutWarning(string kernel)
    {
        BindingSource source = BindingSource.Of(Path.Combine(AppContext.BaseDirectory, "Tusk.Linux.dll"));
        Assert.True(source.Count > 100);
        DirectoryInfo directory = Directory.CreateTempSubdirectory("tusk-bindings-");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "bindings.c"), source.Text);
            File.WriteAllText(Path.Combine(directory.FullName, "Kbuild"), "obj-m := bindings.o\n");
            Kernel installed = KernelCatalog.Find(kernel).Install(false, null, CancellationToken.None);
            KernelModuleBuildResult result = KernelModuleBuild.Run(new(directory.FullName, installed) { Arguments = ["W=1"] });
            Assert.Empty(result.Messages);
            Assert.True(result.Succeeded, result.Log);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
