using Tusk.Vm.Guests;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

public class SlabComparisonTests
{
    const string Header = "slabinfo - version: 2.1\n# name            <active_objs> <num_objs> <objsize>\n";

    static string Reading(params (string Cache, int Objects)[] caches) =>
        Header + string.Join('\n', caches.Select(static c => c.Cache == "vmalloc" ? $"vmalloc {c.Objects} areas" : $"{c.Cache} {c.Objects} {c.Objects + 4} 64 : tunables 0 0 0"));

    static readonly Dictionary<string, string> Owners = new() { ["kmalloc-64"] = "20 lose+0x18" };

    [Fact]
    public void A_cache_that_gains_an_object_in_each_cycle_is_named() =>
        Assert.Equal([new("kmalloc-64", 2.0, "20 lose+0x18"), new("vmalloc", 1.0, "")], SlabComparison.Compare(
            Reading(("kmalloc-64", 1000), ("kmalloc-32", 500), ("vmalloc", 40)), Reading(("kmalloc-64", 1020), ("kmalloc-32", 503), ("vmalloc", 50)), 10, Owners));

    /// <summary>They swing with what the kernel keeps for later.</summary>
    [Theory, InlineData("vmap_area"), InlineData("kmemleak_scan_area"), InlineData("dentry"), InlineData("proc_inode_cache")]
    public void What_the_kernel_keeps_for_itself_is_no_growth(string cache) => Assert.Empty(SlabComparison.Compare(Reading((cache, 100)), Reading((cache, 400)), 10, Owners));

    [Fact]
    public void Without_two_readings_nothing_is_said() => Assert.Empty(SlabComparison.Compare("", Reading(("kmalloc-64", 100)), 10, Owners));
}
