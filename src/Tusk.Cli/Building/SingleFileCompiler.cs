using System.Text;

namespace Tusk.Cli.Building;

/// <summary>What a single file is to be.</summary>
enum SingleFileKind
{
    /// <summary>A native program: what <c>dotnet run FILE.cs</c> takes.</summary>
    Program,

    /// <summary>A kernel module, with the defaults of Tusk.Sdk.</summary>
    Driver,
}

/// <summary>
/// Compiles one C# file as <c>dotnet run FILE.cs</c> would: implicit usings, nullable on, top-level statements, and
/// <c>#:property Name=Value</c> lines for AllowUnsafeBlocks, CheckForOverflowUnderflow and Nullable.
/// </summary>
static class SingleFileCompiler
{
    const string DriverUsings = """
        global using System;
        global using System.Collections.Generic;
        global using Linux;

        """;

    const string ProgramUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    /// <param name="source">The file.</param>
    /// <param name="assembly">The result, with its portable PDB beside it.</param>
    /// <param name="directory">For the response file.</param>
    /// <param name="kind">Which defaults and references it gets.</param>
    /// <param name="debug">C# as written instead of optimised.</param>
    /// <param name="cancellation">Ends the compiler.</param>
    public static CSharpResult Compile(string source, string assembly, string directory, SingleFileKind kind, bool debug, CancellationToken cancellation)
    {
        bool driver = kind == SingleFileKind.Driver;
        Dictionary<string, string> properties = ReadProperties(source);
        string usings = Path.Combine(directory, "ImplicitUsings.g.cs");
        BuildDirectory.WriteIfChanged(usings, driver ? DriverUsings : ProgramUsings);
        StringBuilder response = new();
        foreach (string argument in (string[])
        [
            "-nologo", driver ? "-target:library" : "-target:exe", "-nostdlib", "-deterministic", "-debug:portable", debug ? "-optimize-" : "-optimize+",
            "-langversion:14", "-features:FileBasedProgram", "-nullable:" + properties.GetValueOrDefault("Nullable", "enable"),
            "-unsafe" + Switch("AllowUnsafeBlocks"), "-checked" + Switch("CheckForOverflowUnderflow", driver), "-warn:4",
            "-nowarn:CS8321,CS0219,CS0168,CS0649,CS0169,CS0414,CS0162,CS8500", // what a small program may well do
            "-out:" + assembly, "-pdb:" + Path.ChangeExtension(assembly, ".pdb"),
            .. DotnetSdk.Current.FrameworkReferences.Select(static r => "-reference:" + r),
            .. driver ? ["-warnaserror+:nullable", "-reference:" + BundledLibraries.Linux] : Array.Empty<string>(),
            source, usings,
        ])
        {
            response.Append(CSharpCompiler.Quote(argument)).Append('\n');
        }

        string file = Path.Combine(directory, "csc.rsp");
        BuildDirectory.WriteIfChanged(file, response.ToString());
        return CSharpCompiler.Run(DotnetSdk.Current.CompilerDirectory, file, Path.GetDirectoryName(source)!, cancellation);

        string Switch(string property, bool otherwise = false) =>
            properties.TryGetValue(property, out string? value) ? value.Equals("true", StringComparison.OrdinalIgnoreCase) ? "+" : "-" : otherwise ? "+" : "-";
    }

    static Dictionary<string, string> ReadProperties(string source)
    {
        const string Directive = "#:property ";
        Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in File.ReadLines(source))
        {
            if (!line.StartsWith(Directive, StringComparison.Ordinal)) continue;
            string[] parts = line[Directive.Length..].Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2) properties[parts[0]] = parts[1];
        }

        return properties;
    }
}
