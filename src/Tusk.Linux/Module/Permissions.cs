// C header: linux/stat.h

namespace Linux;

/// <summary>Who may read and write a file of the kernel. C writes it in octal.</summary>
[Flags]
public enum Permissions : ushort
{
    None = 0,
    OthersRead = 0x004,
    OthersWrite = 0x002,
    GroupRead = 0x020,
    GroupWrite = 0x010,
    OwnerRead = 0x100,
    OwnerWrite = 0x080,

    /// <summary>0444</summary>
    AllRead = OwnerRead | GroupRead | OthersRead,

    /// <summary>0666</summary>
    AllReadWrite = AllRead | OwnerWrite | GroupWrite | OthersWrite,

    /// <summary>0600</summary>
    OwnerReadWrite = OwnerRead | OwnerWrite,

    /// <summary>0644</summary>
    AllReadOwnerWrite = AllRead | OwnerWrite,
}
