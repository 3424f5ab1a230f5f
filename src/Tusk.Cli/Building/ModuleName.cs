namespace Tusk.Cli.Building;

/// <summary>The name of a module: what a C identifier may be, as Kbuild wants it.</summary>
static class ModuleName
{
    public static string From(string text)
    {
        string name = string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return name == "" || char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }
}
