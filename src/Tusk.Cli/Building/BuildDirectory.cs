using System.Text;
using Tusk.Compiler;

namespace Tusk.Cli.Building;

/// <summary>
/// A folder of intermediate files, held by one build at a time. Results are moved out of it when they are complete, so an
/// interrupted build leaves nothing half-written where users look.
/// </summary>
sealed class BuildDirectory : IDisposable
{
    const string Generated = ".generated";

    static int _temporaries;

    readonly FileStream _lock;

    BuildDirectory(string path, FileStream @lock)
    {
        this.Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    /// <summary>Waits for another build of the same folder.</summary>
    public static BuildDirectory Open(string path, Action<string>? waiting, CancellationToken cancellation)
    {
        Directory.CreateDirectory(path);
        string file = System.IO.Path.Combine(path, ".lock");
        for (bool told = false; ; cancellation.WaitHandle.WaitOne(50))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                // An advisory flock(2): the kernel drops it when the process dies.
                return new(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(file))
            {
                if (!told) waiting?.Invoke($"waiting for another build of {BuildMessage.Shown(path)}");
                told = true;
            }
        }
    }

    public string InFolder(string name) => System.IO.Path.Combine(this.Path, name);

    /// <summary>Makes the folder hold exactly these generated files; those whose text is the same keep their time, so make does not build them again.</summary>
    public void Write(IReadOnlyList<GeneratedFile> files)
    {
        string list = this.InFolder(Generated);
        HashSet<string> current = [.. files.Select(static f => f.Path)];
        if (File.Exists(list))
        {
            foreach (string old in File.ReadLines(list))
            {
                if (!current.Contains(old)) File.Delete(this.InFolder(old));
            }
        }

        File.WriteAllLines(list, current);
        foreach (GeneratedFile file in files) WriteIfChanged(this.InFolder(file.Path), file.Text);
    }

    /// <returns>Whether the file was written.</returns>
    public static bool WriteIfChanged(string path, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return false;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        string temporary = Temporary(path);
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
        return true;
    }

    /// <summary>Copies a finished result to where users look, in one step.</summary>
    public static void Publish(string from, string to)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
        string temporary = Temporary(to);
        try
        {
            File.Copy(from, temporary, overwrite: true);
            File.Move(temporary, to, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A name beside a file that no other thread and no other process writes.</summary>
    static string Temporary(string path) => $"{path}.tmp{Environment.ProcessId}.{Interlocked.Increment(ref _temporaries)}";

    public void Dispose() => _lock.Dispose();
}
