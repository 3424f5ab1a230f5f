namespace Tusk.Cli.Output;

/// <summary>Shows the steps of something that takes long, a line each, on standard error.</summary>
sealed class StepProgress : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine($"tusk: {value}");
}
