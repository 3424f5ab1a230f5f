using System.CommandLine;

namespace Tusk.Cli.Commands;

/// <summary>Options and arguments that several commands have.</summary>
static class SharedOptions
{
    public static Argument<string> Project() => new("project")
    {
        Description = "Project file or its folder (a .cs file with --target host)",
        DefaultValueFactory = static _ => ".",
        HelpName = "PROJECT",
    };

    public static Option<string> Target()
    {
        Option<string> option = new("--target") { Description = "module or host", DefaultValueFactory = static _ => "module", HelpName = "TARGET" };
        option.AcceptOnlyFromAmong("module", "host");
        return option;
    }

    public static Option<string?> Kernel() =>
        new("--kernel") { Description = "A name that `tusk kernels` lists, or the path of a kernel build tree", HelpName = "V" };

    public static Option<bool> Release() => new("--release") { Description = "Optimised C# (what --target host does unless --debug is given)" };

    public static Option<bool> Debug() => new("--debug") { Description = "C# as it is written; the default for kernel modules" };

    public static Option<int> Timeout() =>
        new("--timeout") { Description = "Seconds until the guest is killed, boot included", DefaultValueFactory = static _ => 60, HelpName = "SECONDS" };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object" };

    public static Option<bool> Sanitize() => new("--sanitize") { Description = "Address and undefined-behaviour sanitizers (host)" };
}
