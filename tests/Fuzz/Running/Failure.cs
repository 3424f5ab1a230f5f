namespace Tusk.Tests.Fuzz.Running;

/// <summary>A program and what is wrong with it.</summary>
sealed record Failure(FuzzProgram Program, Verdict Verdict);
