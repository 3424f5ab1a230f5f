using Tusk.Vm.Host;

namespace Tusk.Vm.Packages;

/// <summary>
/// Debian's package archive, read only: looks packages up and unpacks them into a directory. Nothing is installed and no file of
/// the system's apt changes; where the system has no package lists or outdated ones, own lists are kept in the cache. Needs no root.
/// </summary>
sealed class AptArchive(IProgress<string>? progress, CancellationToken cancellation)
{
    readonly string _home = Path.Combine(Cache.Root, "apt");
    bool _ownLists;

    /// <summary>The control fields of the newest version of a package.</summary>
    /// <exception cref="VmException">No such package.</exception>
    public IReadOnlyDictionary<string, string> Show(string package)
    {
        if (TryShow(package) is { } found)
            return found;
        FetchOwnLists();
        return TryShow(package) ?? throw new VmException(VmErrorKind.MissingPackage,
            $"The Debian package {package} was not found.", "Check the apt sources of this machine: apt-cache policy " + package);
    }

    /// <summary>Fetches the newest versions of the packages and unpacks them over each other.</summary>
    /// <exception cref="VmException">A package can't be fetched or unpacked.</exception>
    public void Unpack(IReadOnlyList<string> packages, string directory)
    {
        Directory.CreateDirectory(directory);
        string download = directory + ".deb";
        Directory.CreateDirectory(download);
        progress?.Report($"fetching {string.Join(' ', packages)}");
        HostProcessResult result = Apt("apt-get", ["download", .. packages], download);
        if (result.ExitCode != 0)
        {
            FetchOwnLists();
            result = Apt("apt-get", ["download", .. packages], download);
        }
        if (result.ExitCode != 0)
            throw new VmException(VmErrorKind.MissingPackage, $"The Debian packages {string.Join(' ', packages)} can't be fetched.",
                "Check the network and the apt sources of this machine.", result.Tail());
        foreach (string file in Directory.EnumerateFiles(download, "*.deb").Order(StringComparer.Ordinal))
        {
            HostProcessResult unpacked = HostProcess.Run("dpkg-deb", ["-x", file, directory], cancellation: cancellation);
            if (unpacked.ExitCode != 0)
                throw new VmException(VmErrorKind.KernelInstallation, $"{Path.GetFileName(file)} can't be unpacked.",
                    "Check the free disk space.", unpacked.Tail());
        }
        Directory.Delete(download, recursive: true);
    }

    Dictionary<string, string>? TryShow(string package)
    {
        HostProcessResult result = Apt("apt-cache", ["show", "--no-all-versions", package], null);
        return result.ExitCode == 0 && result.Output.Contains("Package: ") ? ParseFields(result.Output) : null;
    }

    internal static Dictionary<string, string> ParseFields(string paragraph)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (string line in paragraph.Split('\n').TakeWhile((l, i) => l != "" || i == 0))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && line[0] != ' ')
                fields[line[..colon]] = line[(colon + 2)..];
        }
        return fields;
    }

    /// <summary>The package names of a Depends field: the first of each group of alternatives, without versions.</summary>
    internal static IEnumerable<string> ParseDepends(string field) =>
        field.Split(',').Select(group => group.Split('|')[0].Trim().Split(' ', '(')[0].Split(':')[0]).Where(name => name != "");

    void FetchOwnLists()
    {
        if (_ownLists)
            return;
        progress?.Report("fetching package lists");
        _ownLists = true;
        Directory.CreateDirectory(Path.Combine(_home, "lists", "partial"));
        // The exit code says little: one unreachable third-party source is enough for 100. The lookup that follows decides.
        Apt("apt-get", ["update", "-q"], null);
    }

    HostProcessResult Apt(string program, IEnumerable<string> arguments, string? directory)
    {
        Directory.CreateDirectory(Path.Combine(_home, "archives", "partial"));
        List<string> options = ["-q", "-o", $"Dir::Cache={_home}", "-o", "APT::Sandbox::User=" + Environment.UserName];
        if (_ownLists)
            options.AddRange(["-o", $"Dir::State::Lists={Path.Combine(_home, "lists")}"]);
        return HostProcess.Run(program, [.. options, .. arguments], directory, cancellation: cancellation);
    }
}
