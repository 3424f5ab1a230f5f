using System.Reflection;
using Tusk.Tests.Fuzz.Tree;

namespace Tusk.Tests.Fuzz.Running;

/// <summary>Programs that share one assembly and one native program, each in a namespace of its own.</summary>
sealed class Batch
{
    static readonly string Recorder = ReadRecorder();

    readonly List<(int FirstLine, FuzzProgram Program)> _starts = [];

    public Batch(IReadOnlyList<FuzzProgram> programs)
    {
        this.Programs = programs;
        SourceWriter writer = new();
        writer.WriteLine("#:property AllowUnsafeBlocks=true");
        for (int i = 0; i < programs.Count; i++)
        {
            writer.WriteLine($"Recorder.Start({i});");
            writer.WriteLine("try");
            writer.Open();
            writer.WriteLine($"P{programs[i].Seed}.Program.Run();");
            writer.Close();
            writer.End();
            writer.WriteLine("catch (Exception error)");
            writer.Open();
            writer.WriteLine("Recorder.At(-1, Recorder.KindOf(error));");
            writer.Close();
            writer.End();
            writer.WriteLine("Recorder.Finish();");
        }

        foreach (FuzzProgram program in programs)
        {
            writer.End();
            writer.Write($"namespace P{program.Seed}");
            _starts.Add((writer.Line, program));
            program.Declarations.Write(writer);
            writer.End();
        }

        foreach (string line in Recorder.TrimEnd().Split('\n')) writer.WriteLine(line);
        this.Text = writer.ToString();
    }

    public IReadOnlyList<FuzzProgram> Programs { get; }

    public string Text { get; }

    /// <summary>The program that a line belongs to; null for the lines that all share.</summary>
    public FuzzProgram? At(int line) => _starts.LastOrDefault(start => start.FirstLine <= line).Program;

    static string ReadRecorder()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("Recorder.cs")!);
        return reader.ReadToEnd();
    }
}
