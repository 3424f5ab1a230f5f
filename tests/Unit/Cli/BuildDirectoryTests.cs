using Tusk.Cli.Building;
using Xunit;

namespace Tusk.Tests.Unit.Cli;

public sealed class BuildDirectoryTests : IDisposable
{
    readonly string _path = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    BuildDirectory Open(CancellationToken cancellation = default) => BuildDirectory.Open(_path, null, cancellation);

    [Fact]
    public void Unchanged_files_keep_their_time_and_old_ones_go()
    {
        using BuildDirectory directory = this.Open();
        directory.Write([new("a.c", "1"), new("b.c", "2")]);
        DateTime before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(directory.InFolder("a.c"), before);
        directory.Write([new("a.c", "1"), new("c.c", "3")]);
        Assert.Equal(before, File.GetLastWriteTimeUtc(directory.InFolder("a.c")));
        Assert.False(File.Exists(directory.InFolder("b.c")));
        Assert.Equal("3", File.ReadAllText(directory.InFolder("c.c")));
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first()
    {
        BuildDirectory first = this.Open();
        bool told = false;
        Task<BuildDirectory> second = Task.Run(() => BuildDirectory.Open(_path, _ => told = true, default));
        await Task.Delay(200);
        Assert.False(second.IsCompleted);
        Assert.True(told);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public void Waiting_ends_when_cancelled()
    {
        using BuildDirectory first = this.Open();
        using CancellationTokenSource source = new(100);
        Assert.Throws<OperationCanceledException>(() => this.Open(source.Token));
    }

    [Fact]
    public void A_stamp_counts_for_its_inputs_and_only_while_its_outputs_exist()
    {
        string stamp = Path.Combine(_path, "stamp"), output = Path.Combine(_path, "output");
        File.WriteAllText(output, "");
        new StageStamp("one", [BuildMessage.Error("X1", "again")], [output]).Write(stamp);
        Assert.Equal("again", StageStamp.Read(stamp, "one")?.Messages[0].Text);
        Assert.Null(StageStamp.Read(stamp, "two"));
        File.Delete(output);
        Assert.Null(StageStamp.Read(stamp, "one"));
        File.WriteAllText(stamp, "{");
        Assert.Null(StageStamp.Read(stamp, "one"));
    }

    [Fact]
    public void A_fingerprint_changes_with_texts_and_files()
    {
        string file = Path.Combine(_path, "file");
        string missing = new Fingerprint().AddFile(file).ToString();
        File.WriteAllText(file, "1");
        string present = new Fingerprint().AddFile(file).ToString();
        File.WriteAllText(file, "22");
        Assert.Equal(3, new HashSet<string> { missing, present, new Fingerprint().AddFile(file).ToString() }.Count);
        Assert.NotEqual(new Fingerprint().Add("a").Add("b").ToString(), new Fingerprint().Add("ab").ToString());
    }
}
