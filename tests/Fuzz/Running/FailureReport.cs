namespace Tusk.Tests.Fuzz.Running;

/// <summary>A failure as a file that a person reads.</summary>
/// <param name="Failure">The program, made small where IsShrunk.</param>
/// <param name="IsShrunk">Whether it was made small.</param>
sealed record FailureReport(Failure Failure, bool IsShrunk)
{
    public static string Folder { get; } = System.IO.Path.Combine(Repository.Artifacts, "fuzz", "failures");

    public string Path => System.IO.Path.Combine(Folder, $"{this.Failure.Verdict.Kind}-{this.Failure.Program.Seed}.cs");

    public string Text
    {
        get
        {
            Verdict verdict = this.Failure.Verdict;
            string[] head =
            [
                $"Seed {this.Failure.Program.Seed}: {verdict.Kind} {verdict.Signature}",
                .. verdict.Detail.Split('\n').Take(40),
                $"The whole program: ./tests/Fuzz/run --count 1 --seed {this.Failure.Program.Seed}",
                "Keep what remains when the bug is mended: as tests/Differential/Programs/SUBJECT.cs, without this head and as short as it can be.",
            ];
            return string.Concat(head.Select(static line => $"// {line.TrimEnd()}\n")) + new Batch([this.Failure.Program]).Text;
        }
    }

    public void Write()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(this.Path, this.Text);
    }

    public override string ToString() =>
        $"seed {this.Failure.Program.Seed}: {this.Failure.Verdict.Kind} {this.Failure.Verdict.Signature}: {this.Failure.Verdict.Detail.Split('\n')[0]}\n  {this.Path}";
}
