namespace Tusk.Vm.Kernels;

/// <summary>Reduces a kernel build tree to what <c>make -C TREE M=…</c> reads: configuration, headers, makefiles, scripts, tools.</summary>
static class StripBuildTree
{
    static readonly HashSet<string> Kept = ["arch", "include", "scripts", "tools"];
    static readonly HashSet<string> KeptArchitectures = ["x86", "um"];
    static readonly HashSet<string> KeptFiles =
        [".config", "Makefile", "Kbuild", "Kconfig", "Module.symvers", "System.map", "vmlinux"];

    public static void Run(string tree)
    {
        foreach (string directory in Directory.EnumerateDirectories(tree))
            if (!Kept.Contains(Path.GetFileName(directory)))
                Directory.Delete(directory, recursive: true);
        foreach (string file in Directory.EnumerateFiles(tree))
            if (!KeptFiles.Contains(Path.GetFileName(file)))
                File.Delete(file);
        foreach (string directory in Directory.EnumerateDirectories(Path.Combine(tree, "arch")))
            if (!KeptArchitectures.Contains(Path.GetFileName(directory)))
                Directory.Delete(directory, recursive: true);
        foreach (string directory in Directory.EnumerateDirectories(Path.Combine(tree, "tools")))
            if (Path.GetFileName(directory) is not ("objtool" or "build" or "include" or "lib" or "scripts" or "arch" or "bpf"))
                Directory.Delete(directory, recursive: true);
        EnumerationOptions all = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        foreach (string file in Directory.EnumerateFiles(Path.Combine(tree, "arch"), "*", all).ToList())
            if (Path.GetExtension(file) is ".c" or ".S" or ".o" or ".a" or ".cmd" or ".bin" or ".elf" or ".gz" || Path.GetFileName(file) == "vmlinux")
                File.Delete(file);
    }
}
