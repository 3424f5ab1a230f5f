using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tusk.Cli.Building;

/// <summary>
/// Names a state of inputs: equal fingerprints mean that the work need not be done again. Files count by path, length and
/// time of last write, texts by their content.
/// </summary>
sealed class Fingerprint
{
    readonly StringBuilder _text = new();

    /// <summary>Changes whenever this program or a library that it gives to user programs was built again.</summary>
    public static Fingerprint OfTool()
    {
        // The program itself where it was compiled ahead of time, else what it is made of.
        Fingerprint fingerprint = new Fingerprint().AddFile(Environment.ProcessPath ?? "");
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*usk*.dll").Order(StringComparer.Ordinal)) fingerprint.AddFile(file);
        foreach (string file in Directory.EnumerateFiles(BundledLibraries.Directory, "*.dll").Order(StringComparer.Ordinal)) fingerprint.AddFile(file);
        return fingerprint;
    }

    public Fingerprint Add(string text)
    {
        _text.Append(text.Length).Append(':').Append(text).Append('\n');
        return this;
    }

    public Fingerprint AddFile(string path)
    {
        FileInfo file = new(path);
        return this.Add(path).Add(file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}") : "missing");
    }

    public Fingerprint AddFiles(IEnumerable<string> paths)
    {
        foreach (string path in paths) this.AddFile(path);
        return this;
    }

    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString())));

    /// <summary>A short name for a path, to tell folders of equal name apart.</summary>
    public static string OfPath(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
