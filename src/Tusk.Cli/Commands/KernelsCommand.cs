using System.CommandLine;
using Spectre.Console;
using Tusk.Cli.Building;
using Tusk.Cli.Output;
using Tusk.Vm.Kernels;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk kernels</c>: what modules can be built for and booted.</summary>
static class KernelsCommand
{
    public static Command Create()
    {
        Command command = new("kernels", "List, install and choose kernels") { Install(), Default() };
        command.SetAction(static _ => List());
        return command;
    }

    static int List()
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string header in (ReadOnlySpan<string>)["", "Kernel", "For", "Installed", "To install"]) table.AddColumn(new TableColumn(header) { NoWrap = header is "Kernel" or "Installed" });
        string chosen = KernelChoice.Name(null, "");
        foreach (KernelListing kernel in Kernel.List())
        {
            table.AddRow(kernel.Name == chosen ? "*" : "", kernel.Name, Markup.Escape(kernel.Description), Markup.Escape(kernel.Installed?.Version ?? ""),
                kernel.Installed is null ? Markup.Escape(kernel.Cost) : "");
        }

        Terminal.Out.Write(table);
        return ExitCodes.Success;
    }

    static Command Install()
    {
        Argument<string[]> names = new("names") { Description = "Names of the list", Arity = ArgumentArity.OneOrMore, HelpName = "NAME" };
        Option<bool> refresh = new("--refresh") { Description = "Take a newer version where Debian has one" };
        Command command = new("install", "Install kernels into the cache") { names, refresh };
        command.SetAction((parsed, cancellation) =>
        {
            foreach (string name in parsed.GetValue(names)!)
            {
                Kernel kernel = KernelCatalog.Find(name).Install(parsed.GetValue(refresh), new StepProgress(), cancellation);
                Console.Out.WriteLine($"{name}: {kernel.Version}");
            }

            return Task.FromResult(ExitCodes.Success);
        });
        return command;
    }

    static Command Default()
    {
        Argument<string> name = new("name") { Description = "A name of the list, or the path of a kernel build tree", HelpName = "NAME" };
        Command command = new("default", "Choose the kernel of commands that name none") { name };
        command.SetAction(parsed =>
        {
            string chosen = parsed.GetValue(name)!;
            if (chosen.Contains('/')) chosen = Path.GetFullPath(chosen);
            else KernelCatalog.Find(chosen);
            BuildDirectory.WriteIfChanged(KernelChoice.DefaultFile, chosen + "\n");
            return ExitCodes.Success;
        });
        return command;
    }
}
