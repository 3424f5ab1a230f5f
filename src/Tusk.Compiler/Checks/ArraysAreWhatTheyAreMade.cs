using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// An array has the one type that it was made with, where .NET takes a string[] for an object[], too, and a uint[] for an int[]. A test or cast that would tell the
/// difference is refused: its answer would be another one.
/// </summary>
public static class ArraysAreWhatTheyAreMade
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        ArrayType[] arrays = [.. CreatedTypes.In(program).OfType<ArrayType>()];
        foreach (Function function in program.Functions.Where(static f => f.Origin is CodeOrigin.User or CodeOrigin.Library))
            foreach (TypeTest test in function.Blocks.SelectMany(static b => b.Instructions).OfType<TypeTest>())
                if (arrays.FirstOrDefault(a => IsAlso(a, test.Type) && test.Value.Type is ObjectType said && ObjectGraph.MayBe(a, said)) is { } array)
                    diagnostics.Report(Catalogue.UnsupportedConstruct, test.Span, $"a test for {test.Type.DisplayName} that {array.DisplayName} would pass", "Ask for the type that the array was made with.");
    }

    /// <summary>.NET takes an array of the one type for what the other one says, and we don't.</summary>
    static bool IsAlso(ArrayType array, ObjectType tested) => tested switch
    {
        ArrayType other => other != array && (AreSameNumbers(array.Element, other.Element) || array.Element is ObjectType && other.Element is ObjectType && ObjectGraph.MayBe(array, other)),
        ClassType { ArrayElement: { } element } => element != array.Element && AreSameNumbers(array.Element, element),
        _ => false,
    };

    static bool AreSameNumbers(IrType a, IrType b) =>
        NumberOf(a) is { } first && NumberOf(b) is { } second && first.Bits == second.Bits && first.IsPointerSized == second.IsPointerSized;

    static PrimitiveType? NumberOf(IrType type) => type switch
    {
        EnumType named => named.Underlying,
        PrimitiveType { IsInteger: true, Kind: not PrimitiveKind.Char, Bits: <= 64 } number => number,
        _ => null,
    };
}
