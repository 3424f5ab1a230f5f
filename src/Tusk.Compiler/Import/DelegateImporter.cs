using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using IlCall = ICSharpCode.Decompiler.IL.CallInstruction;

namespace Tusk.Compiler.Import;

/// <summary>Delegates and function pointers.</summary>
sealed class DelegateImporter(BodyContext body, ValueImporter values)
{
    public Operand Create(NewObj create, IType type)
    {
        var mapped = (DelegateType)body.Types.Map(type);
        ILInstruction target = create.Arguments[0];
        switch (create.Arguments[1])
        {
            case LdFtn { Method: var named }:
            {
                IMethod method = body.Close(named);
                Function function = this.FunctionOf(method, mapped);
                // A lambda that captures nothing is an instance method of a class without state: no object is needed.
                if (target is LdNull || target is LdObj { Target: LdsFlda { Field.Name: "<>9" } }) return new DelegateOperand(mapped, function);
                Operand self = values.Value(target);
                if (self.Type is ClassType { BoxedValue: not null } box && function.Parameters[0].Type is not ObjectType)
                    return body.Emit(new NewDelegate(mapped, body.Symbols.UnboxerOf(box, function), self), mapped);
                self = Coercion.To(body, self, function.Parameters[0].Type);
                if (!method.IsStatic) body.CheckNotNull(self);
                return body.Emit(new NewDelegate(mapped, function, self), mapped);
            }
            case LdVirtFtn { Method: var named }:
            {
                IMethod method = body.Close(named);
                Operand self = values.Value(target);
                if (self.Type is ClassType { BoxedValue: not null } box && VirtualResolution.Resolve(method, body.Types.OriginOf(box)) is { DeclaringType.Kind: TypeKind.Struct } own)
                    return body.Emit(new NewDelegate(mapped, body.Symbols.UnboxerOf(box, body.Symbols.Methods.FunctionOf(own)), self), mapped);
                self = Coercion.To(body, self, body.Types.Map(method.DeclaringType));
                body.CheckNotNull(self);
                return body.Emit(new NewDelegate(mapped, this.VirtualCaller(method), self), mapped);
            }
            default:
                throw new RefusedException(Catalogue.UnsupportedConstruct, "a delegate from a function pointer", "Use a lambda or a method group.");
        }
    }

    public Operand? Invoke(IlCall call, IMethod method)
    {
        var type = (DelegateType)body.Types.Map(method.DeclaringType);
        List<Operand> operands = values.All(call.Arguments, [type, .. type.Signature.Parameters]);
        body.CheckNotNull(operands[0]);
        return body.EmitCall(new CallDelegate(type, operands), type.Signature.Return);
    }

    /// <summary>The address of a function: for C where it is a C function or [CCallback].</summary>
    public Operand AddressOf(LdFtn instruction)
    {
        IMethod method = body.Close(instruction.Method);
        if (body.Symbols.Methods.CFunctionOf(method) is { } c)
        {
            var external = body.Types.Table.FunctionPointer(c.Signature);
            return body.Emit(new Copy(new CValueOperand(external, c.Name, c.Header)), external);
        }

        Function function = body.Symbols.Methods.FunctionOf(method);
        if (function.CEntry is null && method.GetAttributes().Any(static a => a.AttributeType.Name == "UnmanagedCallersOnlyAttribute"))
            throw new RefusedException(Catalogue.CallbackSignature, function.DisplayName);
        if (BindingReader.Find(method.GetAttributes(), "OptionalCallback") is not null) function.IsOptional = true;
        if (BindingReader.Find(method.GetAttributes(), "CallbackOf") is { } forwards) function.Forwards ??= this.SlotOf(forwards, method);
        var type = body.Types.Table.FunctionPointer(new Signature(function.ReturnType, [.. function.Parameters.Select(static p => p.Type)]));
        return new FunctionOperand(type, function);
    }

    /// <summary>The virtual method that [CallbackOf] names.</summary>
    VirtualSlot SlotOf(IAttribute attribute, IMethod callback)
    {
        if (attribute.FixedArguments is [{ Value: IType type }, { Value: string name }] && type.GetMethods(m => m.Name == name && (m.IsVirtual || m.IsAbstract)).SingleOrDefault() is { } method)
            return body.Symbols.SlotOf(method);
        throw new RefusedException(Catalogue.NotALiteral, $"what [CallbackOf] of {callback.Name} names, unless it is one virtual method of a class,");
    }

    Function FunctionOf(IMethod method, DelegateType type)
    {
        if (body.Symbols.Methods.CFunctionOf(method) is not null)
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"a delegate of the C function {method.Name}", "Call it in a lambda.");
        return body.Symbols.Methods.FunctionOf(method);
    }

    /// <summary>A function that calls a virtual method on its first argument.</summary>
    Function VirtualCaller(IMethod method)
    {
        if (!CallImporter.IsVirtual(method)) return body.Symbols.Methods.FunctionOf(method);
        return body.Symbols.VirtualCallerOf(method);
    }
}
