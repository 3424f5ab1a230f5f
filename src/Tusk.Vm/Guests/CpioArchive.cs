using System.Text;

namespace Tusk.Vm.Guests;

/// <summary>
/// Writes the "newc" form of cpio, which the kernel unpacks as its first root file system (Documentation/driver-api/early-userspace/
/// buffer-format.rst). Device nodes are mere entries, so no root is needed. Parent directories are added by themselves; the archive
/// depends on its entries only: owners are root and times are 0.
/// </summary>
sealed class CpioArchive(Stream output)
{
    const int Directory = 0x4000, Regular = 0x8000, Link = 0xA000, CharacterDevice = 0x2000;
    readonly HashSet<string> _directories = [""];
    int _inode;

    /// <summary>Adds a regular file. <paramref name="path"/> is absolute in the guest; a later file of the same path wins.</summary>
    public void AddFile(string path, ReadOnlySpan<byte> content, int permissions = 0x1A4 /* 0644 */) =>
        Add(path, Regular | permissions, content);

    /// <summary>Adds a symbolic link.</summary>
    public void AddLink(string path, string target) => Add(path, Link | 0x1FF, Encoding.UTF8.GetBytes(target));

    /// <summary>Adds a character device.</summary>
    public void AddDevice(string path, int major, int minor) => Add(path, CharacterDevice | 0x180, default, major, minor);

    /// <summary>Adds a directory and its parents; nothing happens where it exists.</summary>
    public void AddDirectory(string path)
    {
        string name = path.Trim('/');
        if (!_directories.Add(name))
            return;
        AddParents(name);
        Write(name, Directory | 0x1ED, default, 0, 0);
    }

    /// <summary>Writes the end mark. Nothing may be added afterwards.</summary>
    public void Complete() => Write("TRAILER!!!", 0, default, 0, 0);

    void Add(string path, int mode, ReadOnlySpan<byte> content, int major = 0, int minor = 0)
    {
        string name = path.Trim('/');
        AddParents(name);
        Write(name, mode, content, major, minor);
    }

    void AddParents(string name)
    {
        int slash = name.LastIndexOf('/');
        if (slash > 0)
            AddDirectory(name[..slash]);
    }

    void Write(string name, int mode, ReadOnlySpan<byte> content, int major, int minor)
    {
        byte[] encoded = Encoding.UTF8.GetBytes(name + "\0");
        int inode = name == "TRAILER!!!" ? 0 : ++_inode;
        // magic, inode, mode, uid, gid, links, time, size, device (2), special device (2), name size, check
        string header = $"070701{inode:X8}{mode:X8}{0:X8}{0:X8}{1:X8}{0:X8}{content.Length:X8}{0:X8}{0:X8}{major:X8}{minor:X8}{encoded.Length:X8}{0:X8}";
        output.Write(Encoding.ASCII.GetBytes(header));
        output.Write(encoded);
        Pad(header.Length + encoded.Length);
        output.Write(content);
        Pad(content.Length);
    }

    void Pad(int length) => output.Write(stackalloc byte[(4 - length % 4) % 4]);
}
