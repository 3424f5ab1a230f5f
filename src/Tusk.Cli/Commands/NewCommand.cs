using System.CommandLine;
using Tusk.Cli.Building;

namespace Tusk.Cli.Commands;

/// <summary><c>tusk new module NAME</c>: a project that builds at once.</summary>
static class NewCommand
{
    public static Command Create()
    {
        Argument<string> name = new("name") { Description = "Folder and module", HelpName = "NAME" };
        Command module = new("module", "Create a kernel module project") { name };
        module.SetAction((parsed, cancellation) => Task.FromResult(CreateModule(parsed.GetValue(name)!, cancellation)));
        return new("new", "Create a project") { module };
    }

    static int CreateModule(string path, CancellationToken cancellation)
    {
        string directory = Path.GetFullPath(path);
        string name = Path.GetFileName(directory.TrimEnd('/'));
        if (name == "" || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') || char.IsAsciiDigit(name[0]))
        {
            throw CommandException.Usage($"{name} is no name for a module: use letters, digits, - and _, and begin with a letter");
        }

        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any()) throw CommandException.Usage($"{path} exists and is not empty");
        PackageFeed.Ensure(cancellation);
        const string Prefix = "templates/module/";
        foreach (string template in EmbeddedText.Names(Prefix))
        {
            string file = template[Prefix.Length..] switch
            {
                "gitignore" => ".gitignore",
                var other => other.Replace("NAME", name, StringComparison.Ordinal),
            };
            string text = EmbeddedText.Read(template)!.Replace("$NAME$", name, StringComparison.Ordinal)
                .Replace("$MODULE$", ModuleName.From(name), StringComparison.Ordinal).Replace("$VERSION$", PackageFeed.Version, StringComparison.Ordinal)
                .Replace("$FEED$", PackageFeed.Directory, StringComparison.Ordinal).Replace("$AUTHOR$", Environment.UserName, StringComparison.Ordinal);
            BuildDirectory.WriteIfChanged(Path.Combine(directory, file), text);
        }

        Console.Out.WriteLine($"{path}: a kernel module. Next: tusk run {path}");
        return ExitCodes.Success;
    }
}
