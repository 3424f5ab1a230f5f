namespace Tusk.Vm.Host;

/// <summary>Where kernels, packages and guest tools are kept between runs.</summary>
public static class Cache
{
    /// <summary><c>$TUSK_CACHE</c>, else <c>$XDG_CACHE_HOME/tusk</c>, else <c>~/.cache/tusk</c>. Not created here.</summary>
    public static string Root
    {
        get
        {
            if (Environment.GetEnvironmentVariable("TUSK_CACHE") is { Length: > 0 } own)
                return Path.GetFullPath(own);
            if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg)
                return Path.Combine(Path.GetFullPath(xdg), "tusk");
            string home = Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } h
                ? h : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return Path.Combine(home == "" ? Path.GetTempPath() : home, ".cache", "tusk");
        }
    }

    /// <summary>Fills <paramref name="directory"/> once: <paramref name="fill"/> gets a temporary sibling that is renamed at the
    /// end, so a reader never sees half of it, and a lock keeps a second process from doing the same work.</summary>
    /// <param name="directory">The final directory.</param>
    /// <param name="isComplete">Tells whether the directory holds what is wanted; asked again once the lock is held.</param>
    /// <param name="fill">Fills the temporary directory; whatever it throws leaves no trace in the cache.</param>
    /// <param name="progress">Told when another process holds the lock.</param>
    /// <param name="cancellation">Ends the wait for the lock.</param>
    public static void FillOnce(string directory, Func<bool> isComplete, Action<string> fill, IProgress<string>? progress,
        CancellationToken cancellation)
    {
        if (isComplete())
            return;
        string parent = Path.GetDirectoryName(directory)!;
        Directory.CreateDirectory(parent);
        using FileStream _ = Lock(directory + ".lock", progress, cancellation);
        if (isComplete())
            return;
        foreach (string left in Directory.EnumerateDirectories(parent, Path.GetFileName(directory) + ".tmp*"))
            Directory.Delete(left, recursive: true);
        string temporary = $"{directory}.tmp{Environment.ProcessId}";
        Directory.CreateDirectory(temporary);
        try
        {
            fill(temporary);
            cancellation.ThrowIfCancellationRequested();
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
            Directory.Move(temporary, directory);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    static FileStream Lock(string path, IProgress<string>? progress, CancellationToken cancellation)
    {
        for (bool told = false; ; cancellation.WaitHandle.WaitOne(200))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                // .NET takes an advisory flock(2) for FileShare.None; the kernel drops it when the process dies.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!told)
                    progress?.Report($"waiting for another process that is preparing {Path.GetFileNameWithoutExtension(path)}");
                told = true;
            }
        }
    }
}
