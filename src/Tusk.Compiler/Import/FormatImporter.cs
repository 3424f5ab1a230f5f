using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using IlCall = ICSharpCode.Decompiler.IL.CallInstruction;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;
using PointerType = Tusk.Compiler.IR.Types.PointerType;

namespace Tusk.Compiler.Import;

/// <summary>
/// Interpolated strings for printf-like C functions: the handler's calls collect the pieces, its use becomes one
/// <see cref="CallFormat"/>.
/// </summary>
sealed class FormatImporter(BodyContext body, ValueImporter values)
{
    /// <summary>Begins the string of a handler variable: <c>handler = new Handler(…)</c>.</summary>
    public static bool TryBegin(BodyContext body, ILVariable variable, ILInstruction value)
    {
        if (value is not NewObj create || !MethodTable.IsFormatHandler(create.Method.DeclaringType)) return false;
        body.Formats[variable] = [];
        return true;
    }

    /// <summary>Appends to a handler, or uses it as the argument of a [FormatFunction].</summary>
    public bool TryImport(IlCall call, IMethod method)
    {
        if (MethodTable.IsFormatHandler(method.DeclaringType))
        {
            if (method.IsConstructor && HandlerOf(call.Arguments[0]) is { } self)
            {
                body.Formats[self] = [];
                return true;
            }

            this.Append(call, method);
            return true;
        }

        var definition = (IMethod)method.MemberDefinition;
        IAttribute? attribute = BindingReader.Find(definition.GetAttributes(), "FormatFunction");
        if (attribute is null) return false;
        CFunction callee = body.Symbols.Methods.CFunctionOf(method) ?? throw new RefusedException(Catalogue.ExternWithoutBinding, method.Name);
        var plain = new List<Operand>();
        List<FormatPiece>? pieces = null;
        int position = 0;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            ILInstruction argument = call.Arguments[i];
            IType type = method.Parameters[i].Type;
            if (MethodTable.IsFormatHandler(type))
                pieces = argument is LdLoc load && body.Formats.TryGetValue(load.Variable, out var collected)
                    ? collected
                    : throw new RefusedException(Catalogue.FormatUse, "it does not come directly from an interpolated string");
            else if (i == call.Arguments.Count - 1 && type.GetDefinition()?.KnownTypeCode == KnownTypeCode.String)
                pieces = [this.TextPiece(argument)];
            else
                plain.Add(values.To(argument, callee.Signature.Parameters[position++]));
        }

        string suffix = BindingReader.Named(attribute, "Suffix") as string ?? "";
        body.Emit(new CallFormat(callee, plain, [.. pieces ?? []], suffix));
        return true;
    }

    /// <summary>The handler variable behind its address, which the C# compiler may keep in a stack slot.</summary>
    public static ILVariable? HandlerOf(ILInstruction address) => address switch
    {
        LdLoca { Variable: var variable } => variable,
        LdLoc { Variable: { Kind: VariableKind.StackSlot, StoreInstructions: [StLoc { Value: var stored }] } } => HandlerOf(stored),
        _ => null,
    };

    void Append(IlCall call, IMethod method)
    {
        if (HandlerOf(call.Arguments[0]) is not { } target || !body.Formats.TryGetValue(target, out var pieces))
            throw new RefusedException(Catalogue.FormatUse, "its handler is used apart from the string");
        if (method.Name == "AppendLiteral")
        {
            pieces.Add(this.TextPiece(call.Arguments[1]));
            return;
        }

        if (method.Name != "AppendFormatted") throw new RefusedException(Catalogue.FormatUse, method.Name + " is called on it");
        int alignment = 0;
        string format = "";
        for (int i = 2; i < call.Arguments.Count; i++)
        {
            switch (call.Arguments[i])
            {
                case LdcI4 number: alignment = number.Value; break;
                case LdStr text: format = text.Value; break;
                case LdNull: break;
                default: throw new RefusedException(Catalogue.FormatUse, "an alignment or format is not a literal");
            }
        }

        ILInstruction argument = call.Arguments[1];
        if (argument is LdStr literal && alignment == 0)
        {
            pieces.Add(new FormatText(literal.Value));
            return;
        }

        Operand value = values.To(argument, body.Types.Map(method.Parameters[0].Type));
        if (value.Type is StructType { IsFromOutside: true, Fields: [var outside] } untrusted)
        {
            // To show a number nobody has validated harms nothing.
            Local local = body.Temporary(untrusted);
            body.Emit(new Copy(value) { Result = local });
            value = body.Emit(new Load(new Place(local).Then(new FieldProjection(outside))), outside.Type);
        }

        if (value.Type is StructType { Fields: [{ Type: BorrowType { Element: PrimitiveType { Kind: PrimitiveKind.U8 } } } start, { Type: PrimitiveType } length] } span && span.Name.Contains("Span", StringComparison.Ordinal))
        {
            Local local = body.Temporary(span);
            body.Emit(new Copy(value) { Result = local });
            Operand pointer = body.Emit(new Load(new Place(local).Then(new FieldProjection(start))), start.Type);
            Operand count = body.Emit(new Load(new Place(local).Then(new FieldProjection(length))), length.Type);
            pieces.Add(new FormatValue(pointer, count, alignment, format));
            return;
        }

        if (value.Type is not (PrimitiveType or EnumType or PointerType or StringType))
            throw new RefusedException(Catalogue.FormatUse, $"a value of {value.Type} has no format; print its parts");
        // Captured here, in order of evaluation.
        Local captured = body.Temporary(value.Type);
        body.Emit(new Copy(value) { Result = captured });
        pieces.Add(new FormatValue(new LocalOperand(captured), null, alignment, format));
    }

    FormatPiece TextPiece(ILInstruction argument) => argument is LdStr text
        ? new FormatText(text.Value)
        : new FormatValue(values.To(argument, body.Types.Table.String), null, 0, "");
}
