using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Lowering;
using Tusk.CSource;

namespace Tusk.Compiler.Targets;

/// <summary>What static fields refer to, given up at the end: the last field first.</summary>
static class StaticReleases
{
    public static IEnumerable<CStatement> Of(ProgramContext context)
    {
        foreach (StaticField field in Enumerable.Reverse(context.Program.Statics))
        {
            if (field is { IsReadOnly: true, Initial: not null } || !field.Type.HoldsReferences) continue;
            CExpression place = new CName(context.NameOf(field));
            if (context.Releases.Release(field.Type, field.Type is StructType ? new CUnary(CUnaryOperator.AddressOf, place) : place) is { } call)
                yield return new CExpressionStatement(call);
        }
    }
}
