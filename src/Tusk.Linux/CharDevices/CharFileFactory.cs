namespace Linux;

/// <summary>What a device does at open.</summary>
abstract class CharFileFactory
{
    public abstract CharFile Open();
}

/// <summary>Opens a file on what all files of the device share.</summary>
sealed class CharFileFactory<TShared>(TShared shared, Func<TShared, CharFile> open) : CharFileFactory
{
    public override CharFile Open() => open(shared) ?? throw new KernelException(Errno.EINVAL);
}
