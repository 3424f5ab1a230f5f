using Tusk.Compiler.Metadata;
using Xunit;

namespace Tusk.Tests.Unit.Cli;

public sealed class DotnetInstallationTests : IDisposable
{
    readonly string _path = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void The_framework_that_runs_this_is_the_one_that_is_read()
    {
        Assert.Equal(Path.GetDirectoryName(typeof(object).Assembly.Location), DotnetInstallation.FrameworkDirectory);
        Assert.True(File.Exists(Path.Combine(DotnetInstallation.Root!, "dotnet")));
        Assert.Equal(DotnetInstallation.MajorVersion, Environment.Version.Major);
    }

    [Theory]
    [InlineData("10.0.9 10.0.10 9.0.1 11.0.0", "10.0.10")]
    [InlineData("10.0.1-preview.1 10.0.1", "10.0.1")]
    [InlineData("10.0.2-rc.1 10.0.1", "10.0.2-rc.1")]
    [InlineData("notes 9.0.1", null)]
    [InlineData("", null)]
    public void The_newest_release_of_the_version_is_taken(string folders, string? expected)
    {
        foreach (string folder in folders.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Directory.CreateDirectory(Path.Combine(_path, folder));
        Assert.Equal(expected, Path.GetFileName(DotnetInstallation.Newest(_path, 10)));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_versions() => Assert.Null(DotnetInstallation.Newest(Path.Combine(_path, "missing"), 10));
}
