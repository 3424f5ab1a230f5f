using System.Globalization;
using System.Text;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Lowering;

/// <summary>Interpolated strings as one printf-like call: the pieces become a format and its arguments.</summary>
sealed class FormatLowering(FunctionScope scope, CallLowering calls)
{
    public void Lower(CallFormat instruction)
    {
        scope.Context.Include(instruction.Callee.Header);
        var arguments = new List<CExpression>(calls.CArguments(instruction.Callee, instruction.Arguments));
        var format = new StringBuilder();
        var values = new List<CExpression>();
        foreach (FormatPiece piece in instruction.Pieces)
        {
            switch (piece)
            {
                case FormatText text: format.Append(Escaped(text.Text)); break;
                case FormatValue { Value: StringOperand { Text: var literal }, Alignment: 0 }: format.Append(Escaped(literal)); break;
                case FormatValue value: this.Append(instruction.Span, value, format, values); break;
            }
        }
        format.Append(Escaped(instruction.Suffix));
        scope.Emit(new CCall(new CName(instruction.Callee.Name), [.. arguments, new CText(format.ToString()), .. values]));
    }

    static string Escaped(string text) => text.Replace("%", "%%", StringComparison.Ordinal);

    void Append(SourceSpan span, FormatValue piece, StringBuilder format, List<CExpression> values)
    {
        CExpression value = scope.Value(piece.Value);
        string width = piece.Alignment == 0 ? "" : piece.Alignment.ToString(CultureInfo.InvariantCulture);
        format.Append('%').Append(width);
        IrType type = piece.Value.Type;
        if (piece.Length is not null)
        {
            format.Append(".*s");
            values.Add(FunctionScope.Cast(CType.Int, scope.Value(piece.Length)));
            values.Add(FunctionScope.Cast(CType.Text, value));
            return;
        }
        switch (type)
        {
            case EnumType enumeration when piece.Format is "" or "G" or "g" && enumeration.Members.Count > 0:
                format.Append('s');
                values.Add(scope.Context.EnumNames.NameOf(enumeration, value));
                break;
            case EnumType enumeration: this.AppendNumber(span, enumeration.Underlying, piece.Format, value, format, values); break;
            case PrimitiveType { Kind: PrimitiveKind.Bool }:
                format.Append('s');
                values.Add(new CConditional(value, new CText("True"), new CText("False")));
                break;
            case PrimitiveType { Kind: PrimitiveKind.Char }:
                format.Append('c');
                values.Add(new CCast(CType.Char, value));
                break;
            case PrimitiveType primitive: this.AppendNumber(span, primitive, piece.Format, value, format, values); break;
            case StringType:
                format.Append('s');
                values.Add(new CCall("tusk_utf8", value));
                break;
            default:
                format.Append('p');
                values.Add(value);
                break;
        }
    }

    void AppendNumber(SourceSpan span, PrimitiveType type, string text, CExpression value, StringBuilder format, List<CExpression> values)
    {
        char kind = text == "" ? 'd' : text[0];
        bool isKnown = kind is 'd' or 'D' or 'g' or 'G' or 'x' or 'X';
        int digits = 0;
        if (!isKnown || type.Bits == 128 || text.Length > 1 && (!int.TryParse(text.AsSpan(1), CultureInfo.InvariantCulture, out digits) || kind is 'g' or 'G'))
            scope.Context.Report(Catalogue.FormatUse, span, type.Bits == 128 ? "a 128-bit value has no format" : $"the format \"{text}\" is not known");
        bool isHexadecimal = kind is 'x' or 'X';
        PrimitiveType printed = isHexadecimal ? type.WithSign(false) : type;
        if (printed != type) value = FunctionScope.Cast(TypeLowering.Primitive(printed), value);
        // A precision, not a width: C# counts digits without the sign.
        if (digits > 0) format.Append('.').Append(digits.ToString(CultureInfo.InvariantCulture));
        format.Append(printed.IsPointerSized ? "l" : printed.Bits == 64 ? "ll" : "");
        format.Append(isHexadecimal ? kind : printed.IsSigned || printed.Bits < 32 && !printed.IsPointerSized ? 'd' : 'u');
        values.Add(value);
    }
}
