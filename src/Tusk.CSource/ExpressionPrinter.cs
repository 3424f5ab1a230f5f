using System.Globalization;
using System.Text;

namespace Tusk.CSource;

/// <summary>Writes types and expressions, with parentheses where precedence asks for them or gcc would warn without.</summary>
sealed class ExpressionPrinter(StringBuilder output)
{
    // Levels of C's grammar, low binds loosely.
    const int Assignment = 1, Conditional = 2, LogicalOr = 3, LogicalAnd = 4, Or = 5, Xor = 6, And = 7, Equality = 8,
        Relation = 9, Shift = 10, Sum = 11, Product = 12, Prefix = 14, Postfix = 15, Primary = 16;

    /// <summary>Depth of tabs, for initialisers over several lines.</summary>
    public int Indentation { get; set; }

    public void Write(CExpression expression, int minimum = 0)
    {
        bool parenthesized = LevelOf(expression) < minimum;
        if (parenthesized) output.Append('(');
        this.WriteBare(expression);
        if (parenthesized) output.Append(')');
    }

    void WriteBare(CExpression expression)
    {
        switch (expression)
        {
            case CName name: output.Append(name.Name); break;
            case CVerbatim verbatim: output.Append(verbatim.Text); break;
            case CInteger integer: this.WriteInteger(integer); break;
            case CText text: output.Append(CLiteral.Quote(text.Text)); break;
            case CUnary unary: this.WriteUnary(unary); break;
            case CBinary binary: this.WriteBinary(binary); break;
            case CAssignment assignment: this.WriteAssignment(assignment); break;
            case CConditional conditional:
                this.Write(conditional.Condition, LogicalOr);
                output.Append(" ? ");
                this.Write(conditional.Then, Conditional);
                output.Append(" : ");
                this.Write(conditional.Else, Conditional);
                break;
            case CCast cast:
                output.Append('(');
                this.WriteType(cast.Type, "");
                output.Append(')');
                this.Write(cast.Operand, Prefix);
                break;
            case CCall call:
                this.Write(call.Callee, Postfix);
                output.Append('(');
                this.WriteList(call.Arguments);
                output.Append(')');
                break;
            case CTypeArgument type: this.WriteType(type.Type, ""); break;
            case CMember member:
                this.Write(member.Operand, Postfix);
                output.Append(member.ThroughPointer ? "->" : ".").Append(member.Member);
                break;
            case CIndex index:
                this.Write(index.Operand, Postfix);
                output.Append('[');
                this.Write(index.Index);
                output.Append(']');
                break;
            case CSizeOf size:
                output.Append("sizeof(");
                this.WriteType(size.Type, "");
                output.Append(')');
                break;
            case CInitializer initializer: this.WriteInitializer(initializer); break;
            case CCompoundLiteral literal:
                output.Append('(');
                this.WriteType(literal.Type, "");
                output.Append(')');
                this.WriteInitializer(literal.Initializer);
                break;
            default: throw new ArgumentException("unknown expression " + expression.GetType().Name);
        }
    }

    void WriteList(CList<CExpression> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (i > 0) output.Append(", ");
            this.Write(arguments[i], Assignment);
        }
    }

    void WriteInteger(CInteger integer)
    {
        string suffix = integer.Kind switch
        {
            CIntegerKind.Unsigned => "u",
            CIntegerKind.Long => "l",
            CIntegerKind.UnsignedLong => "ul",
            CIntegerKind.LongLong => "ll",
            CIntegerKind.UnsignedLongLong => "ull",
            _ => "",
        };
        // The least value has no literal: its digits alone would not fit the type.
        if (integer.Kind == CIntegerKind.Int && integer.Value == int.MinValue)
            output.Append("(-2147483647 - 1)");
        else if (integer.Kind is CIntegerKind.Long or CIntegerKind.LongLong && integer.Value == long.MinValue)
            output.Append(CultureInfo.InvariantCulture, $"(-9223372036854775807{suffix} - 1)");
        else if (integer.IsHexadecimal && integer.Value >= 0)
            output.Append(CultureInfo.InvariantCulture, $"0x{(UInt128)integer.Value:x}{suffix}");
        else
            output.Append(integer.Value.ToString(CultureInfo.InvariantCulture)).Append(suffix);
    }

    void WriteUnary(CUnary unary)
    {
        output.Append(unary.Operator switch
        {
            CUnaryOperator.Negate => '-',
            CUnaryOperator.Complement => '~',
            CUnaryOperator.Not => '!',
            CUnaryOperator.AddressOf => '&',
            _ => '*',
        });
        // "- -x" and "& &x" must not become one token.
        bool doubled = unary.Operand is CUnary inner && inner.Operator == unary.Operator && unary.Operator is CUnaryOperator.Negate or CUnaryOperator.AddressOf
            || unary.Operator == CUnaryOperator.Negate && unary.Operand is CInteger { Value: var value } && value < 0;
        this.Write(unary.Operand, doubled ? Primary + 1 : Prefix);
    }

    void WriteBinary(CBinary binary)
    {
        int level = LevelOf(binary);
        this.Write(binary.Left, this.SideLevel(binary, binary.Left, level));
        output.Append(' ').Append(SymbolOf(binary.Operator)).Append(' ');
        this.Write(binary.Right, this.SideLevel(binary, binary.Right, level + 1));
    }

    /// <summary>What gcc's -Wparentheses and readers want beyond the grammar: mixed bit operators, shifts and comparisons are set apart.</summary>
    int SideLevel(CBinary parent, CExpression side, int minimum)
    {
        if (side is not CBinary child || child.Operator == parent.Operator) return minimum;
        int parentLevel = LevelOf(parent), childLevel = LevelOf(child);
        bool strict = parentLevel is Or or Xor or And or Shift or LogicalOr
            || parentLevel is Equality or Relation && childLevel is Equality or Relation;
        return strict && !(parentLevel == LogicalOr && childLevel > LogicalAnd) ? Math.Max(minimum, Prefix) : minimum;
    }

    void WriteAssignment(CAssignment assignment)
    {
        this.Write(assignment.Target, Prefix);
        output.Append(" = ");
        this.Write(assignment.Value, Assignment);
    }

    void WriteInitializer(CInitializer initializer)
    {
        if (initializer.Items.Count == 0)
        {
            output.Append("{}");
            return;
        }
        output.Append('{');
        if (initializer.IsMultiLine) this.Indentation++;
        for (int i = 0; i < initializer.Items.Count; i++)
        {
            if (initializer.IsMultiLine) output.Append('\n').Append('\t', this.Indentation);
            else output.Append(i == 0 ? " " : ", ");
            CInitializerItem item = initializer.Items[i];
            if (item.Member is not null) output.Append(item.Member.StartsWith('[') ? "" : ".").Append(item.Member).Append(" = ");
            this.Write(item.Value, Assignment);
            if (initializer.IsMultiLine) output.Append(',');
        }
        if (initializer.IsMultiLine)
        {
            this.Indentation--;
            output.Append('\n').Append('\t', this.Indentation).Append('}');
        }
        else
        {
            output.Append(" }");
        }
    }

    /// <summary>Writes a declaration of a name with a type; the name may be empty.</summary>
    public void WriteType(CType type, string name)
    {
        // C declarators nest inside out: prefix and suffix grow around the name.
        string declarator = name;
        while (true)
        {
            switch (type)
            {
                case CPointerType pointer:
                    declarator = "*" + declarator;
                    if (pointer.Element is CArrayType or CFunctionType) declarator = "(" + declarator + ")";
                    type = pointer.Element;
                    continue;
                case CArrayType array:
                    declarator += "[" + (array.Length is null ? "" : CPrinter.Print(array.Length)) + "]";
                    type = array.Element;
                    continue;
                case CFunctionType function:
                    string parameters = function.Parameters.Count == 0 ? "void" : string.Join(", ", function.Parameters.Select(static p => CPrinter.Print(p)));
                    declarator += "(" + parameters + ")";
                    type = function.Return;
                    continue;
                case CConstType { Type: CPointerType } constant:
                    declarator = declarator == "" ? "const" : "const " + declarator;
                    type = constant.Type;
                    continue;
                case CConstType constant:
                    output.Append("const ");
                    type = constant.Type;
                    continue;
                case CNamedType named:
                    output.Append(named.Spelling);
                    bool joined = named.Spelling.EndsWith('*');
                    if (declarator != "") output.Append(joined ? "" : " ").Append(declarator);
                    return;
                default: throw new ArgumentException("unknown type " + type.GetType().Name);
            }
        }
    }

    static int LevelOf(CExpression expression) => expression switch
    {
        CAssignment => Assignment,
        CConditional => Conditional,
        CBinary binary => LevelOf(binary),
        CUnary or CCast => Prefix,
        CInteger { Value: var value } when value < 0 => Prefix,
        CVerbatim verbatim => verbatim.Text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? Primary : 0,
        CCall or CMember or CIndex or CCompoundLiteral => Postfix,
        _ => Primary,
    };

    static int LevelOf(CBinary binary) => binary.Operator switch
    {
        CBinaryOperator.Multiply or CBinaryOperator.Divide or CBinaryOperator.Remainder => Product,
        CBinaryOperator.Add or CBinaryOperator.Subtract => Sum,
        CBinaryOperator.ShiftLeft or CBinaryOperator.ShiftRight => Shift,
        CBinaryOperator.Less or CBinaryOperator.LessOrEqual or CBinaryOperator.Greater or CBinaryOperator.GreaterOrEqual => Relation,
        CBinaryOperator.Equal or CBinaryOperator.NotEqual => Equality,
        CBinaryOperator.And => And,
        CBinaryOperator.Xor => Xor,
        CBinaryOperator.Or => Or,
        CBinaryOperator.LogicalAnd => LogicalAnd,
        _ => LogicalOr,
    };

    static string SymbolOf(CBinaryOperator op) => op switch
    {
        CBinaryOperator.Multiply => "*",
        CBinaryOperator.Divide => "/",
        CBinaryOperator.Remainder => "%",
        CBinaryOperator.Add => "+",
        CBinaryOperator.Subtract => "-",
        CBinaryOperator.ShiftLeft => "<<",
        CBinaryOperator.ShiftRight => ">>",
        CBinaryOperator.Less => "<",
        CBinaryOperator.LessOrEqual => "<=",
        CBinaryOperator.Greater => ">",
        CBinaryOperator.GreaterOrEqual => ">=",
        CBinaryOperator.Equal => "==",
        CBinaryOperator.NotEqual => "!=",
        CBinaryOperator.And => "&",
        CBinaryOperator.Xor => "^",
        CBinaryOperator.Or => "|",
        CBinaryOperator.LogicalAnd => "&&",
        _ => "||",
    };
}
