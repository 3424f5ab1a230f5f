// A parser that makes a tree of records, evaluates and rewrites it.
var parser = new Parser("1+2*3-(4+5)*2");
Expression expression = parser.Parse();
Console.WriteLine(expression.Evaluate());
Console.WriteLine(expression.Show());
Expression simple = expression.Simplify();
Console.WriteLine(simple.Show());
Console.WriteLine(ReferenceEquals(simple.Simplify(), simple));

abstract record Expression
{
    public abstract int Evaluate();
    public abstract string Show();
    public virtual Expression Simplify() => this;
}

sealed record Number(int Value) : Expression
{
    public override int Evaluate() => this.Value;
    public override string Show() => $"{this.Value}";
}

sealed record Binary(char Operator, Expression Left, Expression Right) : Expression
{
    public override int Evaluate() => (this.Operator, this.Left.Evaluate(), this.Right.Evaluate()) switch
    {
        ('+', var a, var b) => a + b,
        ('-', var a, var b) => a - b,
        ('*', var a, var b) => a * b,
        _ => throw new InvalidOperationException("operator"),
    };

    public override string Show() => $"({this.Left.Show()} {this.Operator} {this.Right.Show()})";

    public override Expression Simplify() => (this.Left.Simplify(), this.Right.Simplify()) switch
    {
        (Number a, Number b) => new Number((this with { Left = a, Right = b }).Evaluate()),
        var (a, b) => this with { Left = a, Right = b },
    };
}

sealed class Parser(string text)
{
    int _at;

    char Next => _at < text.Length ? text[_at] : '\0';

    public Expression Parse()
    {
        Expression left = this.Term();
        while (this.Next is '+' or '-') left = new Binary(text[_at++], left, this.Term());
        return left;
    }

    Expression Term()
    {
        Expression left = this.Factor();
        while (this.Next == '*') left = new Binary(text[_at++], left, this.Factor());
        return left;
    }

    Expression Factor()
    {
        if (this.Next == '(')
        {
            _at++;
            Expression inner = this.Parse();
            _at++;
            return inner;
        }

        return new Number(text[_at++] - '0');
    }
}
