using System.Globalization;
using System.Text;

namespace Tusk.CSource;

/// <summary>
/// The only place where C text is made: kernel style, tabs, and <c>#line</c> so that compilers, debuggers and oopses name C# lines.
/// What has no C# position is glue and stands under its own line of the C file.
/// </summary>
public sealed class CPrinter
{
    readonly StringBuilder _output = new();
    readonly ExpressionPrinter _expressions;
    readonly string _file;
    readonly bool _lines;
    int _depth;

    /// <summary>Where the compiler takes the next output line to be.</summary>
    CPosition _claimed;
    int _outputLine = 1;

    CPrinter(string file, bool lines)
    {
        _file = file;
        _lines = lines;
        _expressions = new ExpressionPrinter(_output);
        _claimed = new CPosition(file, 1);
    }

    /// <param name="file">The file to print.</param>
    /// <param name="lines">Write <c>#line</c>.</param>
    public static string Print(CFile file, bool lines = true)
    {
        var printer = new CPrinter(file.Name, lines);
        var guards = new Stack<string>();
        foreach (CDeclaration declaration in file.Declarations)
        {
            if (declaration is CIncludeGuard guard) guards.Push(guard.Name);
            if (declaration.IsSeparated) printer.BlankLine();
            printer.Declaration(declaration);
        }
        while (guards.TryPop(out string? name))
        {
            printer.BlankLine();
            printer.Line(null, $"#endif /* {name} */");
        }
        return printer._output.ToString();
    }

    public static string Print(CExpression expression)
    {
        var output = new StringBuilder();
        new ExpressionPrinter(output).Write(expression);
        return output.ToString();
    }

    public static string Print(CType type, string name = "")
    {
        var output = new StringBuilder();
        new ExpressionPrinter(output).WriteType(type, name);
        return output.ToString();
    }

    void Declaration(CDeclaration declaration)
    {
        switch (declaration)
        {
            case CInclude include: this.Line(null, include.IsLocal ? $"#include \"{include.Header}\"" : $"#include <{include.Header}>"); break;
            case CDefine define: this.Line(null, define.Text is null ? "#define " + define.Name : $"#define {define.Name} {define.Text}"); break;
            case CIncludeGuard guard:
                this.Line(null, "#ifndef " + guard.Name);
                this.Line(null, "#define " + guard.Name);
                break;
            case CComment comment: this.Comment(comment.Text); break;
            case CStructForward forward: this.Line(null, $"struct {forward.Tag};"); break;
            case CStruct definition:
                this.StructHead(definition);
                this.StructTail(definition, "");
                break;
            case CEnum definition: this.Enum(definition); break;
            case CVariable variable: this.Variable(variable); break;
            case CFunctionDefinition function: this.Function(function); break;
            case CStaticAssert assertion:
                this.Line(assertion.Position, $"static_assert({Print(assertion.Condition)}, {CLiteral.Quote(assertion.Text)});");
                break;
            case CInvocation invocation: this.Line(invocation.Position, Print(invocation.Call) + ";"); break;
            default: throw new ArgumentException("unknown declaration " + declaration.GetType().Name);
        }
    }

    void Comment(string text)
    {
        string[] lines = text.Split('\n');
        if (lines.Length == 1)
        {
            this.Line(null, $"/* {text} */");
            return;
        }
        this.Line(null, "/*");
        foreach (string line in lines) this.Line(null, line == "" ? " *" : " * " + line);
        this.Line(null, " */");
    }

    void StructHead(CStruct definition)
    {
        string keyword = definition.IsUnion ? "union" : "struct";
        this.Line(null, definition.Tag == "" ? keyword + " {" : $"{keyword} {definition.Tag} {{");
        _depth++;
        foreach (CField field in definition.Fields)
        {
            if (field.Inner is { } inner)
            {
                this.StructHead(inner);
                this.StructTail(inner, field.Name);
            }
            else
            {
                this.Line(null, Print(field.Type, field.Name) + Suffix(field.Attribute) + ";");
            }
        }
        _depth--;
    }

    void StructTail(CStruct definition, string name) => this.Line(null, "}" + Suffix(definition.Attribute) + (name == "" ? "" : " " + name) + ";");

    void Enum(CEnum definition)
    {
        this.Line(null, definition.Tag is null ? "enum {" : $"enum {definition.Tag} {{");
        _depth++;
        foreach (CEnumerator member in definition.Members)
            this.Line(null, string.Create(CultureInfo.InvariantCulture, $"{member.Name} = {member.Value},"));
        _depth--;
        this.Line(null, "};");
    }

    void Variable(CVariable variable)
    {
        var text = new StringBuilder(Prefix(variable.Storage)).Append(Print(variable.Type, variable.Name)).Append(Suffix(variable.Attribute));
        if (variable.Initializer is not null) text.Append(" = ").Append(this.Indented(variable.Initializer));
        this.Line(variable.Position, text.Append(';').ToString());
    }

    void Function(CFunctionDefinition function)
    {
        IEnumerable<string> parameters = function.Parameters.Select(static p => Print(p.Type, p.Name) + Suffix(p.Attribute));
        string list = function.Parameters.Count == 0 ? "void" : string.Join(", ", parameters);
        // As a declarator, so that a function that returns a function pointer is spelled right.
        string head = Prefix(function.Storage) + Print(function.Return, $"{function.Name}({list})");
        if (function.Body is null)
        {
            this.Line(null, head + ";");
            return;
        }
        this.Line(function.Position, head);
        this.Line(function.Position, "{");
        this.Statements(function.Body);
        this.Mark("}");
    }

    void Statements(CList<CStatement> statements)
    {
        _depth++;
        for (int i = 0; i < statements.Count; i++)
        {
            if (statements[i] is CLabel label) this.Label(label, isLast: i == statements.Count - 1);
            else this.Statement(statements[i]);
        }
        _depth--;
    }

    void Statement(CStatement statement)
    {
        CPosition? position = statement.Position;
        switch (statement)
        {
            case CExpressionStatement expression: this.Line(position, this.Indented(expression.Expression) + ";"); break;
            case CLocal local:
                string initializer = local.Initializer is null ? "" : " = " + this.Indented(local.Initializer);
                this.Line(position, Prefix(local.Storage) + Print(local.Type, local.Name) + Suffix(local.Attribute) + initializer + ";");
                break;
            case CIf conditional: this.If(conditional); break;
            case CWhile loop: this.Compound(position, $"while ({Print(loop.Condition)})", loop.Body); break;
            case CDoWhile loop:
                this.Line(position, "do {");
                this.Statements(loop.Body);
                this.Line(position, $"}} while ({Print(loop.Condition)});");
                break;
            case CFor loop:
                string head = loop is { Initial: null, Condition: null, Step: null } ? "for (;;)"
                    : $"for ({Part(loop.Initial)}; {Part(loop.Condition)}; {Part(loop.Step)})";
                this.Compound(position, head, loop.Body);
                break;
            case CSwitch choice: this.Switch(choice); break;
            case CGoto jump: this.Line(position, $"goto {jump.Label};"); break;
            case CReturn leave: this.Line(position, leave.Value is null ? "return;" : $"return {this.Indented(leave.Value)};"); break;
            case CBreak: this.Line(position, "break;"); break;
            case CContinue: this.Line(position, "continue;"); break;
            case CRemark remark: this.Line(null, $"/* {remark.Text} */"); break;
            case CBlank: this.BlankLine(); break;
            default: throw new ArgumentException("unknown statement " + statement.GetType().Name);
        }
    }

    /// <summary>A label belongs to a statement; at the end of a block that is the empty one.</summary>
    void Label(CLabel label, bool isLast)
    {
        int depth = _depth;
        _depth = 0;
        this.Mark(label.Name + (isLast ? ":;" : ":"));
        _depth = depth;
    }

    void If(CIf conditional, string prefix = "")
    {
        string head = $"{prefix}if ({Print(conditional.Condition)})";
        bool braces = NeedsBraces(conditional.Then) || NeedsBraces(conditional.Else) || conditional.Else is [CIf];
        this.Line(conditional.Position, braces ? head + " {" : head);
        this.Statements(conditional.Then);
        if (conditional.Else.Count == 0)
        {
            if (braces) this.Mark("}");
        }
        else if (conditional.Else is [CIf chained])
        {
            this.If(chained, "} else ");
        }
        else
        {
            this.Mark(braces ? "} else {" : "else");
            this.Statements(conditional.Else);
            if (braces) this.Mark("}");
        }
    }

    void Compound(CPosition? position, string head, CList<CStatement> body)
    {
        bool braces = NeedsBraces(body) || body.Count == 0;
        this.Line(position, braces ? head + " {" : head);
        this.Statements(body);
        if (braces) this.Mark("}");
    }

    static bool NeedsBraces(CList<CStatement> body) =>
        body.Count > 1 || body is [not (CExpressionStatement or CGoto or CReturn or CBreak or CContinue)];

    void Switch(CSwitch choice)
    {
        this.Line(choice.Position, $"switch ({Print(choice.Value)}) {{");
        foreach (CCase @case in choice.Cases)
        {
            foreach (CExpression label in @case.Labels) this.Mark($"case {Print(label)}:");
            if (@case.Labels.Count == 0) this.Mark("default:");
            this.Statements(@case.Body);
        }
        this.Mark("}");
    }

    string Indented(CExpression expression)
    {
        var output = new StringBuilder();
        new ExpressionPrinter(output) { Indentation = _depth }.Write(expression);
        return output.ToString();
    }

    static string Part(CExpression? expression) => expression is null ? "" : Print(expression);

    static string Prefix(string? words) => words is null or "" ? "" : words + " ";

    static string Suffix(string? words) => words is null or "" ? "" : " " + words;

    void BlankLine()
    {
        _output.Append('\n');
        this.Advance(1);
    }

    /// <summary>Writes a line (or several, for one initialiser), after a <c>#line</c> where its position is not the expected one.</summary>
    void Line(CPosition? position, string text)
    {
        if (_lines) this.Claim(position);
        _output.Append('\t', _depth).Append(text).Append('\n');
        this.Advance(1 + text.AsSpan().Count('\n'));
    }

    /// <summary>A line that does nothing by itself (a brace, a label) and may stand under any position.</summary>
    void Mark(string text)
    {
        _output.Append('\t', _depth).Append(text).Append('\n');
        this.Advance(1);
    }

    void Claim(CPosition? position)
    {
        // The directive itself takes a line, so glue counts from the one after it.
        CPosition glue = new(_file, _outputLine);
        if (_claimed == (position ?? glue)) return;
        CPosition target = position ?? new CPosition(_file, _outputLine + 1);
        _output.Append(CultureInfo.InvariantCulture, $"#line {target.Line} {CLiteral.Quote(target.File)}\n");
        _outputLine++;
        _claimed = target;
    }

    void Advance(int lines)
    {
        _outputLine += lines;
        _claimed = _claimed with { Line = _claimed.Line + lines };
    }
}
