using Tusk.Compiler;

namespace Tusk.Cli.Building;

/// <summary>Adds what DKMS and a plain <c>make</c> need to a Kbuild folder.</summary>
static class DkmsFolder
{
    public static IReadOnlyList<GeneratedFile> Complete(DriverProject project, IReadOnlyList<GeneratedFile> files)
    {
        List<GeneratedFile> complete = [.. files];
        AddMissing(new("Makefile", Makefile));
        AddMissing(new("dkms.conf", Configuration(project.ModuleName, project.Version)));
        return complete;

        void AddMissing(GeneratedFile file)
        {
            if (!complete.Exists(f => f.Path == file.Path)) complete.Add(file);
        }
    }

    const string Makefile = """
        # make                          for the running kernel
        # make KDIR=/path/to/build      for another
        KVER ?= $(shell uname -r)
        KDIR ?= /lib/modules/$(KVER)/build

        modules modules_install clean:
        	$(MAKE) -C $(KDIR) M=$(CURDIR) $@

        .PHONY: modules modules_install clean

        """;

    static string Configuration(string name, string version) => $"""
        PACKAGE_NAME="{name}"
        PACKAGE_VERSION="{version}"
        BUILT_MODULE_NAME[0]="{name}"
        DEST_MODULE_LOCATION[0]="/updates/dkms"
        MAKE[0]="make KVER=$kernelver KDIR=$kernel_source_dir"
        CLEAN="make KVER=$kernelver KDIR=$kernel_source_dir clean"
        AUTOINSTALL="yes"

        """;
}
