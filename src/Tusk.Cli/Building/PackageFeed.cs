using System.IO.Compression;
using System.Reflection;
using Tusk.Vm.Host;

namespace Tusk.Cli.Building;

/// <summary>
/// A folder in the user's cache that NuGet takes Tusk.Sdk from: the package is made of this very program, so a project that
/// <c>tusk new</c> wrote builds with <c>dotnet build</c> on this machine with no package published anywhere.
/// </summary>
static class PackageFeed
{
    public static string Directory => Path.Combine(Cache.Root, "feed");

    /// <summary>The version of this program and of the packages that belong to it.</summary>
    public static string Version { get; } =
        (typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>Writes the package where it is missing or made of another build of this program.</summary>
    public static void Ensure(CancellationToken cancellation)
    {
        using BuildDirectory directory = BuildDirectory.Open(Directory, Console.Error.WriteLine, cancellation);
        string package = directory.InFolder($"Tusk.Sdk.{Version}.nupkg"), stamp = directory.InFolder(".stamp");
        string[] files = [.. System.IO.Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        string fingerprint = new Fingerprint().AddFiles(files).ToString();
        if (StageStamp.Read(stamp, fingerprint) is not null) return;

        string temporary = package + ".tmp";
        File.Delete(temporary);
        using (ZipArchive archive = ZipFile.Open(temporary, ZipArchiveMode.Create))
        {
            using (StreamWriter writer = new(archive.CreateEntry("Tusk.Sdk.nuspec").Open())) writer.Write(Nuspec);
            foreach (string file in files)
            {
                string name = Path.GetRelativePath(AppContext.BaseDirectory, file);
                archive.CreateEntryFromFile(file, "tools/" + name, CompressionLevel.Fastest);
                if (name.StartsWith("sdk/", StringComparison.Ordinal)) archive.CreateEntryFromFile(file, name["sdk/".Length..], CompressionLevel.Fastest);
            }
        }

        File.Move(temporary, package, overwrite: true);
        Forget();
        new StageStamp(fingerprint, [], [package]).Write(stamp);
    }

    /// <summary>NuGet keeps what it unpacked of an earlier build under the same version.</summary>
    static void Forget()
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } own
            ? own : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string unpacked = Path.Combine(packages, "tusk.sdk", Version);
        if (System.IO.Directory.Exists(unpacked)) System.IO.Directory.Delete(unpacked, recursive: true);
    }

    static string Nuspec => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>Tusk.Sdk</id>
            <version>{Version}</version>
            <authors>The Tusk authors</authors>
            <description>Builds Linux kernel modules of C# projects.</description>
            <packageTypes><packageType name="MSBuildSdk" /></packageTypes>
          </metadata>
        </package>
        """;
}
