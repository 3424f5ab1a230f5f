namespace Tusk.Bench.Reporting;

/// <summary>What a comparison counts.</summary>
enum Metric
{
    /// <summary>Processor time of a native program in seconds per iteration; less is better.</summary>
    Native,

    /// <summary>Processor time of a native program in seconds per iteration, beside the same program in Rust instead of C; less is better.</summary>
    Rust,

    /// <summary>Time of the same program as a module of User-mode Linux in seconds per iteration; less is better.</summary>
    Kernel,

    /// <summary>Instructions of a native program per iteration; less is better.</summary>
    Instructions,

    /// <summary>Operations a second in a guest; more is better.</summary>
    Guest,

    /// <summary>Bytes of machine code; less is better.</summary>
    Text,

    /// <summary>Milliseconds from the assembly to C, beside those that the kernel's build takes for the C; less is better.</summary>
    Translate,
}

/// <summary>The same work done by Tusk's output and by hand-written C, or Rust.</summary>
/// <param name="Suite">drivers, language or translate.</param>
/// <param name="Name">What is compared.</param>
/// <param name="Metric">The unit.</param>
/// <param name="Ours">Tusk's number.</param>
/// <param name="Theirs">The number of C, or Rust.</param>
sealed record Comparison(string Suite, string Name, Metric Metric, double Ours, double Theirs)
{
    public double Ratio => this.Ours / this.Theirs;

    public string MetricName => this.Metric switch
    {
        Metric.Native => "native",
        Metric.Rust => "rust",
        Metric.Kernel => "kernel",
        Metric.Instructions => "instructions",
        Metric.Guest => "guest",
        Metric.Text => "text",
        Metric.Translate => "translate",
        _ => throw new InvalidOperationException($"metric {this.Metric}"),
    };
}
