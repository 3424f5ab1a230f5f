using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;

namespace Tusk.Compiler.Checks;

/// <summary>
/// A value that is copied to user memory shows no padding and no address of the kernel; one that is copied from there may be any pattern of bits, and
/// is of a type of which each is a value. Where its fields are used one by one, each is validated.
/// </summary>
public static class UserMemoryHasPlainData
{
    public static void Run(IrProgram program, DiagnosticSink diagnostics)
    {
        foreach (Call call in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<Call>())
            switch (call.Callee.UserCopy)
            {
                case UserCopy.Out when call.Callee.Parameters[^1].Type is var type && PlainData.Shows(Value(type)) is { } shown:
                    diagnostics.Report(Catalogue.PaddingToUser, call.Span, Wording.NameOf(Value(type)), shown);
                    break;
                case UserCopy.In when PlainData.Untrusted(call.Callee.ReturnType) is var type && PlainData.Excludes(type) is { } excluded:
                    diagnostics.Report(Catalogue.PatternFromUser, call.Span, Wording.NameOf(type), excluded);
                    break;
                case UserCopy.Fields when PlainData.Trusted(call.Callee.ReturnType) is { } trusted:
                    diagnostics.Report(Catalogue.FieldsFromOutside, call.Span, Wording.NameOf(call.Callee.ReturnType), trusted);
                    break;
            }
    }

    static IrType Value(IrType parameter) => parameter is BorrowType borrow ? borrow.Element : parameter;
}
