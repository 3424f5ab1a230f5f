namespace Tusk.Vm.Guests;

/// <summary>Compares two readings of /proc/slabinfo (mm/slab_common.c) with a row "vmalloc" for the areas in use (/proc/vmallocinfo).</summary>
static class SlabComparison
{
    /// <summary>The caches that gained an object in nearly every cycle. Less than that is the kernel's own business.</summary>
    public static IReadOnlyList<SlabGrowth> Compare(string before, string after, int cycles, IReadOnlyDictionary<string, string> owners)
    {
        if (cycles < 1 || before == "" || after == "")
            return [];
        Dictionary<string, long> first = Read(before);
        return [.. Read(after).Where(c => first.ContainsKey(c.Key)).Select(c => new SlabGrowth(c.Key, (c.Value - first[c.Key]) / (double)cycles, owners.GetValueOrDefault(c.Key, "")))
            .Where(g => g.ObjectsPerCycle >= 0.9 && !IsKernelsOwn(g.Cache)).OrderByDescending(g => g.ObjectsPerCycle)];
    }

    /// <summary>
    /// Caches that grow with the commands that run in a cycle and shrink when the kernel likes: KASAN's quarantine keeps freed entries in them. What a
    /// module loses of these, kmemleak sees. vmap_area holds free space, too, in pieces as small as loading modules leaves them (the row vmalloc counts
    /// what is in use), and each of its objects has a kmemleak_scan_area.
    /// </summary>
    static bool IsKernelsOwn(string cache) =>
        cache is "dentry" or "kmemleak_object" or "kmemleak_scan_area" or "vmap_area" || cache.EndsWith("inode_cache", StringComparison.Ordinal);

    static Dictionary<string, long> Read(string slabinfo)
    {
        Dictionary<string, long> active = [];
        foreach (string line in slabinfo.Split('\n'))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 2 && words[0] != "#" && long.TryParse(words[1], out long objects))
                active[words[0]] = objects;
        }
        return active;
    }
}
