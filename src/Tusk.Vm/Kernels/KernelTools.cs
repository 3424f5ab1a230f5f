using Tusk.Vm.Host;

namespace Tusk.Vm.Kernels;

/// <summary>What a machine needs beside the kernel itself.</summary>
static class KernelTools
{
    /// <summary>
    /// For every module build. Our own kernels have no debug information (it would double their build time), so modules must ask for
    /// it; and binutils 2.40, Debian 12's, takes the wrong file name out of DWARF 5 where the C carries #line.
    /// </summary>
    public const string DebugInformation = "KCFLAGS=-gdwarf-4";

    public static readonly IReadOnlyList<HostTool> ToBuildModules =
        [new("make", "make"), new("gcc", "gcc"), new("ld", "binutils"), new("/usr/lib/x86_64-linux-gnu/libelf.so.1", "libelf1")];

    public static readonly IReadOnlyList<HostTool> ToBuildKernels =
    [
        .. ToBuildModules, new("/usr/include/stdio.h", "libc6-dev"), new("xz", "xz-utils"), new("flex", "flex"), new("bison", "bison"),
        new("bc", "bc"), new("cpio", "cpio"), new("rsync", "rsync"), new("/usr/sbin/depmod", "kmod"),
        new("/usr/include/libelf.h", "libelf-dev"), new("/usr/include/openssl/ssl.h", "libssl-dev"), new("perl", "perl-base"),
    ];
}
