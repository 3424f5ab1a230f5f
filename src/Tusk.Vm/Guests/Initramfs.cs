using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Tusk.Vm.Guests;

/// <summary>The guest's root file system: busybox, the init script, what the request brings, and the plan that init reads.</summary>
static class Initramfs
{
    /// <summary>Writes the compressed archive.</summary>
    /// <param name="file">Where.</param>
    /// <param name="busybox">The static program.</param>
    /// <param name="request">What the guest shall do.</param>
    /// <param name="nonce">The word that marks frames.</param>
    /// <param name="channel">The guest's device for results.</param>
    /// <param name="leakAge">Seconds until kmemleak takes an allocation for old enough.</param>
    /// <exception cref="VmException">A file of the request does not exist.</exception>
    public static void Write(string file, string busybox, GuestRequest request, string nonce, string channel, double leakAge)
    {
        using FileStream output = File.Create(file);
        using GZipStream compressed = new(output, CompressionLevel.Fastest);
        CpioArchive archive = new(compressed);
        foreach (string directory in new[] { "proc", "sys", "tmp", "root", "etc", "dev" })
            archive.AddDirectory(directory);
        archive.AddDevice("dev/console", 5, 1);
        archive.AddDevice("dev/null", 1, 3);
        archive.AddFile("bin/busybox", File.ReadAllBytes(busybox), Octal("755"));
        archive.AddLink("bin/sh", "busybox");
        archive.AddFile("etc/passwd", "root::0:0:root:/root:/bin/sh\nnobody::65534:65534::/:/bin/sh\n"u8);
        archive.AddFile("etc/group", "root::0:\n"u8);
        archive.AddFile("init", Script("init.sh"), Octal("755"));
        StringBuilder modules = new();
        foreach (GuestModule module in request.Modules)
        {
            string target = $"/tusk/modules/{module.Name}.ko";
            archive.AddFile(target, Content(module.Path));
            modules.Append($"{module.Name} {target} {module.Parameters.Replace('\n', ' ')}\n");
        }
        archive.AddFile("tusk/modules.list", Encoding.UTF8.GetBytes(modules.ToString()));
        for (int i = 0; i < request.Commands.Count; i++)
            archive.AddFile($"tusk/command/{i}", Encoding.UTF8.GetBytes(request.Commands[i] + "\n"));
        string plan = string.Create(CultureInfo.InvariantCulture, $"""
            NONCE={nonce}
            CHANNEL={channel}
            CYCLES={request.Cycles}
            COMMANDS={request.Commands.Count}
            UNLOAD={(request.Unload ? 1 : 0)}
            STOP={(request.StopAtFailure ? 1 : 0)}
            LEAKS={(request.CheckLeaks ? 1 : 0)}
            LEAK_AGE={leakAge}

            """);
        archive.AddFile("tusk/plan", Encoding.UTF8.GetBytes(plan));
        foreach (GuestFile copied in request.Files)
            Copy(archive, Path.GetFullPath(copied.Source), copied.Target);
        archive.Complete();
    }

    static void Copy(CpioArchive archive, string source, string target)
    {
        if (new FileInfo(source).LinkTarget is { } link)
            archive.AddLink(target, link);
        else if (Directory.Exists(source))
        {
            archive.AddDirectory(target);
            foreach (string entry in Directory.EnumerateFileSystemEntries(source).Order(StringComparer.Ordinal))
                Copy(archive, entry, target.TrimEnd('/') + "/" + Path.GetFileName(entry));
        }
        else
            archive.AddFile(target, Content(source), OperatingSystem.IsWindows() ? Octal("755") : (int)File.GetUnixFileMode(source));
    }

    static byte[] Content(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path)
        : throw new VmException(VmErrorKind.BadRequest, $"{path} does not exist; the guest was to get it.");

    static int Octal(string digits) => Convert.ToInt32(digits, 8);

    internal static byte[] Script(string name)
    {
        using Stream stream = typeof(Initramfs).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is missing");
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
