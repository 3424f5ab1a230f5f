using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// What C calls: for each [CCallback] whose address is taken and each [CExport] a function with the exact C prototype, in which an
/// error becomes a negative errno, ERR_PTR, or the value of [OnError].
/// </summary>
sealed class EntryFunctions(ProgramContext context)
{
    /// <summary>The callbacks, which are static.</summary>
    public IEnumerable<CFunctionDefinition> Callbacks() => context.Callbacks.Select(f => this.Make(f, context.ThunkOf(f), "static"));

    /// <summary>The exports, which a header declares.</summary>
    public IEnumerable<CFunctionDefinition> Exports() =>
        context.Program.Functions.Where(static f => f.CEntry?.ExportName is not null).Select(f => this.Make(f, f.CEntry!.ExportName!, null));

    CFunctionDefinition Make(Function function, string name, string? storage)
    {
        CEntry entry = function.CEntry!;
        CType own = context.Types.Of(function.ReturnType);
        CType returned = entry.Return is { } spelling ? new CNamedType(spelling) : own;
        var names = new HashSet<string> { "result", "error", "returned" };
        var parameters = new List<CParameter>();
        var arguments = new List<CExpression>();
        for (int i = 0; i < function.Parameters.Count; i++)
        {
            Local parameter = function.Parameters[i];
            CType wanted = context.Types.Of(parameter.Type);
            string? exact = i < entry.Parameters.Count ? entry.Parameters[i] : null;
            var declared = new CParameter(exact is null ? wanted : new CNamedType(exact), Names.Unique(parameter.Name, names));
            parameters.Add(declared);
            CExpression value = new CName(declared.Name);
            arguments.Add(exact is null || parameter.Type is StructType ? value : new CCast(wanted, value));
        }
        return new CFunctionDefinition(returned, name, [.. parameters], [.. this.Body(function, returned, own, arguments)])
        {
            Storage = storage,
            IsSeparated = true,
        };
    }

    IEnumerable<CStatement> Body(Function function, CType returned, CType own, List<CExpression> arguments)
    {
        Shape shape = context.Shapes.Of(function);
        bool isVoid = function.ReturnType == PrimitiveType.Void;
        var callee = new CName(context.NameOf(function));
        var error = new CName("error");
        CExpression call = new CCall(callee, [.. arguments]);
        CExpression Exact(CExpression value) => returned == own || function.ReturnType is StructType ? value : new CCast(returned, value);
        switch (shape.Kind)
        {
            case ReturnShape.Plain:
                yield return isVoid ? new CExpressionStatement(call) : new CReturn(Exact(call));
                break;
            case ReturnShape.ErrorOnly:
                yield return new CLocal(TypeLowering.Error, "error", call);
                yield return new CBlank();
                yield return this.IfFailed(function, returned, error);
                break;
            case ReturnShape.Pair:
                var result = new CName("result");
                yield return new CLocal(shape.Return, "result", call);
                yield return new CBlank();
                yield return this.IfFailed(function, returned, new CMember(result, "error", false));
                yield return new CReturn(Exact(new CMember(result, "value", false)));
                break;
            default:
                var value = new CName("returned");
                yield return new CLocal(shape.Value, "returned", null);
                yield return new CLocal(TypeLowering.Error, "error", new CCall(callee, [.. arguments, new CUnary(CUnaryOperator.AddressOf, value)]));
                yield return new CBlank();
                yield return this.IfFailed(function, returned, error);
                yield return new CReturn(Exact(value));
                break;
        }
    }

    CIf IfFailed(Function function, CType returned, CExpression error)
    {
        var errno = new CCall("tusk_to_errno", error);
        bool isPointer = returned is CPointerType || returned is CNamedType named && named.Spelling.EndsWith('*');
        CExpression? value = function switch
        {
            { ReturnType: PrimitiveType { Kind: PrimitiveKind.Void } } => null,
            { CEntry.OnError: { } given } when isPointer => new CCast(returned, new CInteger(given, CIntegerKind.Long)),
            { CEntry.OnError: { } given } => new CInteger(given, given > int.MaxValue || given < int.MinValue ? CIntegerKind.LongLong : CIntegerKind.Int),
            _ when isPointer => new CCall("ERR_PTR", errno),
            { ReturnType: PrimitiveType { IsSigned: true } or EnumType { Underlying.IsSigned: true } } => errno,
            { ReturnType: StructType } => new CCompoundLiteral(returned, new CInitializer([])),
            _ => new CInteger(0),
        };
        CList<CStatement> leave = value is null ? [] : [new CReturn(value)];
        if (function.GivesUnreported) leave = [new CExpressionStatement(new CCall("tusk_explain", error)), .. leave];
        return new CIf(new CCall("unlikely", error), leave, []);
    }
}
