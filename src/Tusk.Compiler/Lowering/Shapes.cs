using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

enum ReturnShape
{
    /// <summary>The value itself: the function never fails.</summary>
    Plain,

    /// <summary><c>u64</c>: the error word, 0 for success.</summary>
    ErrorOnly,

    /// <summary><c>struct tusk_result_T { T value; u64 error; }</c>, which comes back in registers.</summary>
    Pair,

    /// <summary>The error word; the value is written through a last parameter.</summary>
    OutPointer,
}

/// <summary>How a function hands back its result and its error.</summary>
/// <param name="Value">C type of the result; void where there is none.</param>
/// <param name="Return">C type of the function's return.</param>
sealed record Shape(ReturnShape Kind, CType Value, CType Return);

/// <summary>Decides shapes, and remembers the result structs that they need.</summary>
sealed class Shapes(TypeLowering types)
{
    // tusk.h defines the results of these.
    static readonly HashSet<string> Predefined = ["bool", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "long", "unsigned long"];

    readonly Dictionary<CType, string> _results = [];

    /// <summary>Result structs to define: their tags and value types, in the order they were first met.</summary>
    public List<(string Tag, CType Value)> Results { get; } = [];

    public Shape Of(Function function) => this.Of(function.ReturnType, function.MayThrow);

    public Shape Of(IrType result, bool mayThrow)
    {
        CType value = types.Of(result);
        if (!mayThrow) return new Shape(ReturnShape.Plain, value, value);
        if (result == PrimitiveType.Void) return new Shape(ReturnShape.ErrorOnly, value, TypeLowering.Error);
        if (TypeLayout.Of(result) is { Size: <= 8 }) return new Shape(ReturnShape.Pair, value, this.ResultOf(value));
        return new Shape(ReturnShape.OutPointer, value, TypeLowering.Error);
    }

    CType ResultOf(CType value)
    {
        if (!_results.TryGetValue(value, out string? tag))
        {
            string text = CPrinter.Print(value);
            string name = text.Replace("struct ", "", StringComparison.Ordinal).Replace(" *", "_pointer", StringComparison.Ordinal)
                .Replace("*", "_pointer", StringComparison.Ordinal).Replace(' ', '_');
            tag = "tusk_result_" + (name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : "function_" + this.Results.Count);
            _results.Add(value, tag);
            if (!Predefined.Contains(text)) this.Results.Add((tag, value));
        }
        return CType.Struct(tag);
    }
}
