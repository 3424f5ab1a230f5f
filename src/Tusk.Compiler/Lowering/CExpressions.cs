using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Every expression in C statements, those within others included.</summary>
sealed class CExpressions
{
    readonly List<CExpression> _found = [];

    public IReadOnlyList<CExpression> In(IEnumerable<CStatement> statements)
    {
        foreach (CStatement statement in statements) this.Add(statement);
        return _found;
    }

    void Add(CStatement statement)
    {
        switch (statement)
        {
            case CExpressionStatement expression: this.Add(expression.Expression); break;
            case CLocal local: this.Add(local.Initializer); break;
            case CIf conditional:
                this.Add(conditional.Condition);
                this.In(conditional.Then);
                this.In(conditional.Else);
                break;
            case CWhile loop:
                this.Add(loop.Condition);
                this.In(loop.Body);
                break;
            case CDoWhile loop:
                this.In(loop.Body);
                this.Add(loop.Condition);
                break;
            case CFor loop:
                this.Add(loop.Initial);
                this.Add(loop.Condition);
                this.Add(loop.Step);
                this.In(loop.Body);
                break;
            case CSwitch choice:
                this.Add(choice.Value);
                foreach (CCase @case in choice.Cases)
                {
                    foreach (CExpression label in @case.Labels) this.Add(label);
                    this.In(@case.Body);
                }

                break;
            case CReturn leave: this.Add(leave.Value); break;
            case CGoto or CLabel or CBreak or CContinue or CRemark or CBlank: break;
            default: throw new ArgumentException("unknown statement " + statement.GetType().Name);
        }
    }

    void Add(CExpression? expression)
    {
        if (expression is null) return;
        _found.Add(expression);
        switch (expression)
        {
            case CUnary unary: this.Add(unary.Operand); break;
            case CBinary binary:
                this.Add(binary.Left);
                this.Add(binary.Right);
                break;
            case CAssignment assignment:
                this.Add(assignment.Target);
                this.Add(assignment.Value);
                break;
            case CConditional conditional:
                this.Add(conditional.Condition);
                this.Add(conditional.Then);
                this.Add(conditional.Else);
                break;
            case CCast cast: this.Add(cast.Operand); break;
            case CCall call:
                this.Add(call.Callee);
                foreach (CExpression argument in call.Arguments) this.Add(argument);
                break;
            case CMember member: this.Add(member.Operand); break;
            case CIndex index:
                this.Add(index.Operand);
                this.Add(index.Index);
                break;
            case CInitializer initializer:
                foreach (CInitializerItem item in initializer.Items) this.Add(item.Value);
                break;
            case CCompoundLiteral literal: this.Add(literal.Initializer); break;
        }
    }
}
