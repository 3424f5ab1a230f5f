using Tusk.Tests.Fuzz.Tree;

namespace Tusk.Tests.Fuzz.Running;

/// <summary>A generated program: declarations of a namespace, with Run() of the class Program as its beginning.</summary>
/// <param name="Seed">What it was made from, and its name.</param>
/// <param name="Declarations">The types.</param>
sealed record FuzzProgram(ulong Seed, Block Declarations)
{
    /// <summary>The declarations alone.</summary>
    public string Text => this.Declarations.Text;
}
