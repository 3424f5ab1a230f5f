using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>The last touches to structured statements: endless loops become while and do, marks become labels or go.</summary>
static class LoopForms
{
    /// <summary>A loop that runs until something leaves it, in its best form.</summary>
    public static CStatement Loop(List<CStatement> body)
    {
        if (body is [CIf { Then: [CBreak], Else: [] } first, ..])
            return new CWhile(ArithmeticLowering.Not(first.Condition), [.. body.Skip(1)]) { Position = first.Position };
        // In a do loop, continue would go to the condition at the end, not to the beginning.
        if (body is [.., CIf { Then: [CBreak], Else: [] } last] && !Continues(body))
            return new CDoWhile([.. body.SkipLast(1)], ArithmeticLowering.Not(last.Condition)) { Position = last.Position };
        return new CFor(null, null, null, [.. body]) { Position = body.FirstOrDefault(static s => s.Position is not null)?.Position };
    }

    static bool Continues(IEnumerable<CStatement> statements) => statements.Any(static s => s switch
    {
        CContinue => true,
        CIf conditional => Continues(conditional.Then) || Continues(conditional.Else),
        CSwitch choice => choice.Cases.Any(static c => Continues(c.Body)),
        _ => false,
    });

    /// <summary>What a condition does that decides nothing: the calls in it.</summary>
    public static IEnumerable<CStatement> Effect(CExpression condition, CPosition? position) =>
        Calls(condition) ? [new CExpressionStatement(new CCast(CType.Void, condition)) { Position = position }] : [];

    static bool Calls(CExpression expression) => expression switch
    {
        CCall => true,
        CUnary unary => Calls(unary.Operand),
        CBinary binary => Calls(binary.Left) || Calls(binary.Right),
        CConditional choice => Calls(choice.Condition) || Calls(choice.Then) || Calls(choice.Else),
        CCast cast => Calls(cast.Operand),
        CMember member => Calls(member.Operand),
        CIndex index => Calls(index.Operand) || Calls(index.Index),
        _ => false,
    };

    /// <summary>Names the marks that some goto leads to and drops the others, and what has become empty with them.</summary>
    public static List<CStatement> Rewrite(IEnumerable<CStatement> statements, IReadOnlyDictionary<string, string> labels)
    {
        var result = new List<CStatement>();
        foreach (CStatement statement in statements)
        {
            switch (statement)
            {
                case CLabel { Name: ['#', ..] } mark:
                    if (labels.TryGetValue(mark.Name, out string? name)) result.Add(new CLabel(name));
                    break;
                case CIf conditional:
                    CList<CStatement> then = Inside(conditional.Then), otherwise = Inside(conditional.Else);
                    if (then.Count > 0) result.Add(conditional with { Then = then, Else = otherwise });
                    else if (otherwise.Count > 0) result.Add(conditional with { Condition = ArithmeticLowering.Not(conditional.Condition), Then = otherwise, Else = [] });
                    else result.AddRange(Effect(conditional.Condition, conditional.Position));
                    break;
                case CWhile loop: result.Add(loop with { Body = Inside(loop.Body) }); break;
                case CDoWhile loop: result.Add(loop with { Body = Inside(loop.Body) }); break;
                case CFor loop: result.Add(loop with { Body = Inside(loop.Body) }); break;
                case CSwitch choice: result.Add(choice with { Cases = [.. choice.Cases.Select(c => c with { Body = Inside(c.Body) })] }); break;
                default: result.Add(statement); break;
            }
        }
        return result;

        CList<CStatement> Inside(CList<CStatement> list) => [.. Rewrite(list, labels)];
    }
}
