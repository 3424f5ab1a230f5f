using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>Error words: made, tested, taken apart.</summary>
sealed class ErrorLowering(FunctionScope scope)
{
    public void Lower(MakeError instruction)
    {
        CExpression errno = instruction.Errno switch
        {
            null => new CInteger(CheckSites.ErrnoOf(instruction.Type)),
            IntegerOperand { Value: var constant } when constant > 0 && constant < 4096 => scope.Value(instruction.Errno),
            _ => new CCall("tusk_given_errno", scope.Value(instruction.Errno)),
        };
        CExpression message = instruction.Message switch
        {
            null or NullOperand => new CInteger(0),
            StringOperand text => new CInteger(scope.Context.Strings.NumberOf(text.Text)),
            _ => new CCall("tusk_string_number", scope.Value(instruction.Message)),
        };
        CExpression word = new CCall("TUSK_ERROR", ProgramContext.IdOf(instruction.Type), errno, message);
        // Inlined into the code that is to blame.
        bool isBlamed = instruction.IsUnreported && scope.Function.Origin == CodeOrigin.User;
        string? said = instruction.Message switch { null or NullOperand => ErrorTables.MessageOf(instruction.Type), StringOperand constant => constant.Text, _ => null };
        if (isBlamed && said is not null)
        {
            string report = $"{instruction.Type.DisplayName}: {said}".Replace("%", "%%", StringComparison.Ordinal);
            scope.Assign(scope.Context.Sites.Fail(scope.Function, scope.Span, word, report), Effects.Acts);
            return;
        }

        if (instruction.IsUnreported) word = new CBinary(CBinaryOperator.Or, word, new CName("TUSK_UNREPORTED"));
        scope.Assign(isBlamed ? scope.Context.Sites.Report(scope.Function, scope.Span, word) : word, isBlamed ? Effects.Acts : Effects.None);
    }

    public void Lower(ErrorTest instruction)
    {
        CExpression last = scope.Context.Errors.All.FirstOrDefault(c => c.TypeId == instruction.Type.LastTypeId) is { } type
            ? ProgramContext.IdOf(type)
            : new CInteger(instruction.Type.LastTypeId);
        scope.Assign(new CCall("tusk_error_is", scope.Value(instruction.Error), ProgramContext.IdOf(instruction.Type), last));
    }

    public void Lower(ErrorValue instruction)
    {
        CExpression error = scope.Value(instruction.Error);
        scope.Assign(instruction.Part == ErrorPart.Errno
            ? new CCast(TypeLowering.Primitive(PrimitiveType.I32), new CBinary(CBinaryOperator.And, error, new CInteger(0xffff) { IsHexadecimal = true }))
            : new CCall("tusk_error_text", error));
    }

    public IEnumerable<CStatement> Throw(Throw terminator)
    {
        // The handler looks at no error.
        if (scope.Block.Unwind is { Caught: { } receiver } && !scope.Usage.IsRead(receiver)) return scope.Leave(new CInteger(0));
        CExpression error = scope.Value(terminator.Error);
        // "throw null" throws NullReference.
        bool mayBeZero = terminator.Error is NullOperand || terminator.Error is LocalOperand { Local: var local } && !IsError(local);
        if (mayBeZero) error = new CCall("tusk_thrown", error, scope.Context.Sites.Word(ImplicitError.NullReference));
        return scope.Leave(error);
    }

    /// <summary>Every definition of the local is an error word that is not zero.</summary>
    bool IsError(Local local)
    {
        foreach (Block block in scope.Function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction.Result == local && instruction is not MakeError
                    && !(instruction is Copy { Value: LocalOperand { Local: var source } } && source != local && scope.Function.Blocks.Any(b => b.Caught == source)))
                    return false;
                if (instruction.Places.Any(p => p.Root is LocalRoot root && root.Local == local)) return false;
            }
        }
        return local.Kind != LocalKind.Parameter;
    }
}
