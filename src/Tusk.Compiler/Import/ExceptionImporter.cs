using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using IlCall = ICSharpCode.Decompiler.IL.CallInstruction;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>Exceptions as error words: what a constructor puts into one, and the members that read it.</summary>
sealed class ExceptionImporter(BodyContext body, ValueImporter values)
{
    const string KernelException = "Linux.KernelException";

    /// <summary><c>new SomeException(…)</c>.</summary>
    public Operand Create(IMethod constructor, IReadOnlyList<ILInstruction> arguments)
    {
        IType type = constructor.DeclaringType;
        ClassType mapped = body.Types.ExceptionClass(type);
        this.RefuseState(type);
        var (errno, message) = this.Construct(constructor, [.. arguments], type);
        Operand? number = errno is null ? null : values.To(errno, PrimitiveType.I32);
        Operand? text = message is null ? null : new StringOperand(body.Types.Table.String, message);
        var make = new MakeError(mapped, number, text) { IsUnreported = this.IsCallersMistake(mapped) };
        return body.Emit(make, ErrorType.Instance);
    }

    /// <summary>Thrown by a library at code that calls it wrongly, as a failed check is; a library of the program's own says so with ArgumentException.</summary>
    bool IsCallersMistake(ClassType type)
    {
        if (body.Origin != CodeOrigin.Library) return body.Origin == CodeOrigin.Framework;
        for (ClassType? c = type; c is not null; c = c.Base)
            if (c.DisplayName == "System.ArgumentException") return true;
        return false;
    }

    /// <summary>Follows the constructor to the framework's: the errno expression and the message that arrive there.</summary>
    (ILInstruction? Errno, string? Message) Construct(IMethod constructor, IReadOnlyList<ILInstruction?> arguments, IType type)
    {
        IType declaring = constructor.DeclaringType;
        if (declaring.ReflectionName == KernelException) return (arguments.Count > 0 ? arguments[0] : null, null);
        if (body.Symbols.Workspace.OriginOf(constructor) == CodeOrigin.Framework) return (null, this.FrameworkMessage(constructor, arguments));

        // A constructor of the program: it may only pass literals and its own parameters on.
        ILFunction? function = body.Symbols.Workspace.BodyOf(constructor);
        if (function?.Body is BlockContainer { Blocks: [var block] })
        {
            foreach (ILInstruction instruction in block.Instructions)
            {
                if (instruction is not IlCall { Method: { IsConstructor: true } next } chained || chained.Arguments is not [LdLoc { Variable.Index: -1 }, ..]) continue;
                if (block.Instructions.Count > 2) break;
                var passed = new List<ILInstruction?>();
                foreach (ILInstruction argument in chained.Arguments.Skip(1))
                    passed.Add(argument is LdLoc { Variable: { Kind: VariableKind.Parameter, Index: { } index } } ? arguments[index] : argument);
                return this.Construct((IMethod)next.Specialize(constructor.Substitution), passed, type);
            }
        }

        throw new RefusedException(Catalogue.UnsupportedConstruct, $"the constructor of {type.Name}", "An exception's constructor may only pass a literal message or errno to its base.");
    }

    string? FrameworkMessage(IMethod constructor, IReadOnlyList<ILInstruction?> arguments)
    {
        if (body.Origin == CodeOrigin.Framework) return null;
        string? message = null, parameter = null;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (constructor.Parameters[i].Type.GetDefinition()?.KnownTypeCode != KnownTypeCode.String) continue;
            string? text = arguments[i] switch
            {
                LdStr literal => literal.Value,
                LdNull => null,
                _ => throw new RefusedException(Catalogue.ExceptionMessage),
            };
            bool isParameter = constructor.Parameters[i].Name is "paramName" or "parameterName" or "objectName";
            if (isParameter) parameter = text;
            else message = text;
        }

        if (parameter is null) return message;
        string start = message ?? body.Types.ExceptionClass(constructor.DeclaringType).DefaultMessage;
        return $"{start} (Parameter '{parameter}')";
    }

    void RefuseState(IType type)
    {
        for (IType? t = type; t is not null && t.GetDefinition()?.KnownTypeCode != KnownTypeCode.Exception; t = TypeMapper.BaseOf(t))
        {
            if (t.ReflectionName == KernelException || t.GetDefinition() is not { } definition || body.Symbols.Workspace.OriginOf(definition) == CodeOrigin.Framework) break;
            if (definition.Fields.FirstOrDefault(static f => !f.IsStatic) is { } field)
                throw new RefusedException(Catalogue.ExceptionState, t.Name, Identifiers.Clean(field.Name));
            foreach (IMethod method in definition.Methods.Concat(definition.Properties.SelectMany(static p => new[] { p.Getter, p.Setter }).OfType<IMethod>()))
            {
                if (method.IsOverride)
                    throw new RefusedException(Catalogue.UnsupportedConstruct, $"{t.Name}.{method.Name}, an override in an exception class,", "Pass the message to the base constructor.");
                if (method.IsVirtual || method.IsAbstract)
                    throw new RefusedException(Catalogue.UnsupportedConstruct, $"{t.Name}.{method.Name}, a virtual member of an exception class,", "Tell the classes apart by their catch clauses.");
            }
        }
    }

    /// <summary>Members of exceptions; other types' are none of this class's business.</summary>
    public bool TryMember(IlCall call, IMethod method, out Operand? result)
    {
        result = null;
        if (method.IsStatic || method.IsConstructor || !TypeMapper.IsException(method.DeclaringType)) return false;
        if (body.Symbols.Workspace.OriginOf(method) != CodeOrigin.Framework && method.DeclaringType.ReflectionName != KernelException) return false;
        Operand error = values.To(call.Arguments[0], ErrorType.Instance);
        body.Emit(new Check(CheckKind.NotNull, error, null));
        switch (method.Name)
        {
            case "get_Message":
                result = body.Emit(new ErrorValue(error, ErrorPart.Message), body.Types.Table.String);
                return true;
            case "get_Errno" when method.DeclaringType.ReflectionName == KernelException:
                result = Coercion.To(body, body.Emit(new ErrorValue(error, ErrorPart.Errno), PrimitiveType.I32), body.Types.Map(method.ReturnType));
                return true;
            case "get_InnerException" when body.Function.Origin != CodeOrigin.User:
                result = new NullOperand(ErrorType.Instance);
                return true;
            default:
                throw new RefusedException(Catalogue.UnsupportedMethod, StandIns.Describe(method), "An exception carries its class, an errno and a literal message.");
        }
    }
}
