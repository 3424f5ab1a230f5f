using System.Text.Json;
using System.Text.Json.Serialization;
using Tusk.Vm.Host;

namespace Tusk.Vm.Kernels;

/// <summary>
/// A named kernel and how it gets into the cache: <c>kernels/NAME/KEY/</c> with a <c>kernel.json</c> that is written last.
/// The key says what the kernel was made from, so whatever changes the result changes the directory.
/// </summary>
public abstract class KernelEntry(string name, string description, string cost)
{
    /// <summary>What users call it.</summary>
    public string Name { get; } = name;

    /// <summary>What it is for.</summary>
    public string Description { get; } = description;

    /// <summary>What installing it takes.</summary>
    public string Cost { get; } = cost;

    /// <summary>The kernel, from the cache or installed now.</summary>
    /// <param name="refresh">Asks apt for the newest version even when one is installed.</param>
    /// <param name="progress">Told about every step that takes long.</param>
    /// <param name="cancellation">Ends the installation; the cache stays as it was.</param>
    /// <exception cref="VmException">It can't be installed.</exception>
    public Kernel Install(bool refresh, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (!refresh && Installed() is { } installed)
        {
            RequireTools(installed, progress, cancellation);
            return installed;
        }
        string key = ResolveKey(progress, cancellation);
        string directory = Path.Combine(Home, key);
        Cache.FillOnce(directory, () => Read(directory) is not null, temporary =>
        {
            Kernel kernel = Fill(temporary, directory, progress, cancellation);
            File.WriteAllText(Path.Combine(temporary, "kernel.json"), JsonSerializer.Serialize(kernel, KernelJson.Default.Kernel));
        }, progress, cancellation);
        Kernel result = Read(directory)
            ?? throw new VmException(VmErrorKind.KernelInstallation, $"The kernel {Name} is not usable after its installation.",
                $"Delete {directory} and try again.");
        RequireTools(result, progress, cancellation);
        return result;
    }

    /// <summary>The newest installed kernel of this name that today's recipe would make, or null.</summary>
    public Kernel? Installed()
    {
        if (!Directory.Exists(Home))
            return null;
        return Directory.EnumerateDirectories(Home).Where(d => IsCurrent(Path.GetFileName(d)))
            .Select(d => (Kernel: Read(d), Time: Directory.GetLastWriteTimeUtc(d)))
            .Where(k => k.Kernel is not null).OrderByDescending(k => k.Time).Select(k => k.Kernel).FirstOrDefault();
    }

    internal KernelListing Describe() => new(Name, Description, Cost, Installed());

    /// <summary>Names what would be installed now.</summary>
    private protected abstract string ResolveKey(IProgress<string>? progress, CancellationToken cancellation);

    /// <summary>Whether a directory of that key was made by today's recipe (of whatever Debian version).</summary>
    private protected abstract bool IsCurrent(string key);

    /// <summary>Makes the kernel in <paramref name="temporary"/>, which becomes <paramref name="final"/>; the result names final paths.</summary>
    private protected abstract Kernel Fill(string temporary, string final, IProgress<string>? progress, CancellationToken cancellation);

    /// <summary>Makes sure that modules can be built for the kernel.</summary>
    private protected abstract void RequireTools(Kernel kernel, IProgress<string>? progress, CancellationToken cancellation);

    string Home => Path.Combine(Cache.Root, "kernels", Name);

    static Kernel? Read(string directory)
    {
        try
        {
            string file = Path.Combine(directory, "kernel.json");
            if (!File.Exists(file))
                return null;
            Kernel? kernel = JsonSerializer.Deserialize(File.ReadAllText(file), KernelJson.Default.Kernel);
            if (kernel is null || !Directory.Exists(kernel.BuildTree) || !File.Exists(kernel.Image))
                return null;
            // Said here and not in the file: installed kernels follow when it changes.
            return kernel with { MakeArguments = [.. kernel.IsUserMode ? ["ARCH=um"] : Array.Empty<string>(), KernelTools.DebugInformation] };
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Kernel))]
sealed partial class KernelJson : JsonSerializerContext;
