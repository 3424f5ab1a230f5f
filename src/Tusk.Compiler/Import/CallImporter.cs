using System.Reflection.Metadata;
using ICSharpCode.Decompiler.IL;
using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.Import.Intrinsics;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Metadata;
using Tusk.Diagnostics;
using IlCall = ICSharpCode.Decompiler.IL.CallInstruction;
using IrCall = Tusk.Compiler.IR.Instructions.Call;
using PrimitiveType = Tusk.Compiler.IR.Types.PrimitiveType;

namespace Tusk.Compiler.Import;

/// <summary>Calls, object creation and delegates.</summary>
sealed class CallImporter(BodyContext body, ValueImporter values)
{
    readonly DelegateImporter _delegates = new(body, values);
    readonly ExceptionImporter _exceptions = new(body, values);
    readonly FormatImporter _formats = new(body, values);

    public ExceptionImporter Exceptions => _exceptions;

    public Operand? Value(ILInstruction instruction) => instruction switch
    {
        NewObj create => this.Create(create),
        LdFtn function => _delegates.AddressOf(function),
        CallIndirect call => this.Indirect(call),
        IlCall call => this.Call(call),
        _ => throw new RefusedException(Catalogue.InternalError, instruction.OpCode.ToString()),
    };

    Operand? Call(IlCall call)
    {
        IMethod method = body.Close(call.Method);
        SafeCode.Require(body, method);
        if (method is { Name: "CreateInstance", TypeArguments: [var made], DeclaringType.ReflectionName: "System.Activator" })
            return this.CreateDefault(made);
        if (IntrinsicTable.TryImport(body, values, call, method, out Operand? result)) return result;
        if (_formats.TryImport(call, method)) return null;
        if (call.ConstrainedTo is { } constrained) return this.Constrained(call, method, body.Close(constrained));
        if (method.DeclaringType.Kind == TypeKind.Delegate && method.Name == "Invoke") return _delegates.Invoke(call, method);
        if (_exceptions.TryMember(call, method, out result)) return result;
        return this.Ordinary(call, method, call.Arguments);
    }

    Operand? Ordinary(IlCall call, IMethod method, IReadOnlyList<ILInstruction> arguments)
    {
        if (body.Symbols.Methods.CFunctionOf(method) is { } c) return this.CallC(c, arguments);
        if (CValueOf(method) is { } value)
        {
            IrType type = body.Types.Map(method.ReturnType);
            if (value.Header is not null) body.Symbols.Program.Headers.Add(value.Header);
            return body.Emit(new Copy(new CValueOperand(type, value.Expression, value.Header) { IsConstant = value.IsConstant }), type);
        }

        if (call.OpCode == OpCode.CallVirt && BoxedReceiver(arguments[0]) is { } boxed && body.Close(boxed.Type) is { IsReferenceType: false } exact
            && OwnMethod(method, exact) is { } own)
            return this.OnBoxed(call, own, boxed, exact);
        IMethod target = body.Symbols.StandIns.Replace(method);
        bool isVirtual = call.OpCode == OpCode.CallVirt && target.IsStatic == method.IsStatic && IsVirtual(target);
        if (isVirtual) return this.Virtual(target, arguments);
        if (!((IMethod)target.MemberDefinition).HasBody) throw Unbound(target);
        Function function = body.Symbols.Methods.FunctionOf(target);
        bool checkNull = call.OpCode == OpCode.CallVirt && !method.IsStatic;
        List<Operand> operands = this.Arguments(arguments, function, checkNull);
        this.ForgetOuts(method, arguments, operands);
        return body.EmitCall(new IrCall(function, operands), function.ReturnType);
    }

    /// <summary>What a ref struct pointed into before it is given out to a call is needed no more; the other arguments have been read by then.</summary>
    void ForgetOuts(IMethod method, IReadOnlyList<ILInstruction> arguments, List<Operand> operands)
    {
        int self = method.IsStatic ? 0 : 1;
        for (int i = self; i < operands.Count && i - self < method.Parameters.Count; i++)
        {
            if (method.Parameters[i - self].ReferenceKind != ReferenceKind.Out || arguments[i] is not LdLoca) continue;
            if (values.Places.Of(arguments[i]) is not { Type: StructType { IsByRefLike: true } type } place) continue;
            body.Emit(new Store(place, new ZeroOperand(type)));
            operands[i] = body.Emit(new IR.Instructions.AddressOf(place), operands[i].Type);
        }
    }

    /// <summary>The box that an interface call would be made on: <c>((IEquatable&lt;T&gt;)value).Equals(…)</c>.</summary>
    static Box? BoxedReceiver(ILInstruction receiver) => receiver switch
    {
        Box box => box,
        CastClass { Argument: Box box } => box,
        _ => null,
    };

    /// <summary>A call on a value that would be boxed only for it: the method runs on a copy of the value.</summary>
    Operand? OnBoxed(IlCall call, IMethod found, Box box, IType type)
    {
        Function function = body.Symbols.Methods.FunctionOf(found);
        Operand value = values.To(box.Argument, body.Types.Map(type));
        Local copy = body.Temporary(value.Type);
        body.Emit(new Copy(value) { Result = copy });
        List<Operand> arguments = values.All([.. call.Arguments.Skip(1)], [.. function.Parameters.Skip(1).Select(static p => p.Type)]);
        Operand self = body.Emit(new IR.Instructions.AddressOf(new Place(copy)), function.Parameters[0].Type);
        return body.EmitCall(new IrCall(function, [self, .. arguments]), function.ReturnType);
    }

    /// <summary>The method of a value type itself that runs; null where it is an interface's default or System.Object's.</summary>
    static IMethod? OwnMethod(IMethod method, IType type) =>
        type.GetDefinition()?.KnownTypeCode != KnownTypeCode.NullableOfT && VirtualResolution.Resolve(method, type) is { } found && found.DeclaringType.Kind != TypeKind.Interface
            && found.DeclaringType.GetDefinition()?.KnownTypeCode is not (KnownTypeCode.ValueType or KnownTypeCode.Enum or KnownTypeCode.Object)
            ? found
            : null;

    List<Operand> Arguments(IReadOnlyList<ILInstruction> arguments, Function function, bool checkNull)
    {
        List<Operand> operands = values.All(arguments, [.. function.Parameters.Select(static p => p.Type)]);
        if (checkNull && operands.Count > 0 && operands[0].Type is ObjectType or ErrorType) body.CheckNotNull(operands[0]);
        return operands;
    }

    Operand? Virtual(IMethod method, IReadOnlyList<ILInstruction> arguments)
    {
        Signature signature = body.Types.SignatureOf(method);
        Operand receiver = values.Value(arguments[0]);
        List<Operand> rest = values.All([.. arguments.Skip(1)], signature.Parameters);
        body.CheckNotNull(receiver);
        // Nothing derives from string: which method runs is known, and no other class is drawn in.
        if (receiver.Type is StringType && VirtualResolution.Resolve(method, body.Symbols.Workspace.TypeSystem.FindType(KnownTypeCode.String)) is { } exact)
        {
            Function function = body.Symbols.Methods.FunctionOf(exact);
            return body.EmitCall(new IrCall(function, [Coercion.To(body, receiver, function.Parameters[0].Type), .. rest]), function.ReturnType);
        }

        return this.Virtual(method, [Coercion.To(body, receiver, body.Types.Map(method.DeclaringType)), .. rest]);
    }

    public Operand? Virtual(IMethod method, List<Operand> operands)
    {
        VirtualSlot slot = body.Symbols.SlotOf(method);
        return body.EmitCall(new CallVirtual(slot, operands), slot.Signature.Return);
    }

    Operand? CallC(CFunction c, IReadOnlyList<ILInstruction> arguments)
    {
        List<Operand> operands = values.All(arguments, c.Signature.Parameters);
        return body.EmitCall(new CallC(c, operands), c.Signature.Return);
    }

    /// <summary>A call on a type parameter: the exact type is known, so is the method.</summary>
    Operand? Constrained(IlCall call, IMethod method, IType type)
    {
        if (method.IsStatic)
        {
            IMethod? implementation = VirtualResolution.Resolve(method, type) ?? throw Missing(method, type);
            return this.Ordinary(call, implementation, call.Arguments);
        }

        if (type.IsReferenceType == true)
        {
            Place place = values.Places.Of(call.Arguments[0], body.Types.Map(type));
            Operand receiver = body.Emit(new Load(place), place.Type);
            if (receiver.Type is ErrorType) throw new RefusedException(Catalogue.UnsupportedConstruct, "a virtual call on an exception", "Use Message or Errno.");
            body.CheckNotNull(receiver);
            Signature signature = body.Types.SignatureOf(method);
            var operands = new List<Operand> { receiver };
            operands.AddRange(values.All([.. call.Arguments.Skip(1)], signature.Parameters));
            // The exact class is known where nothing can derive from it; what delegates inherit is the runtime's.
            bool isExact = type.GetDefinition() is { IsSealed: true, Kind: not TypeKind.Delegate };
            IMethod known = isExact && VirtualResolution.Resolve(method, type) is { } exact ? exact : method;
            IMethod target = body.Symbols.StandIns.Replace(known);
            if (target.IsStatic != method.IsStatic || !IsVirtual(target) || known != method)
            {
                Function function = body.Symbols.Methods.FunctionOf(target);
                operands[0] = Coercion.To(body, operands[0], function.Parameters[0].Type);
                return body.EmitCall(new IrCall(function, operands), function.ReturnType);
            }

            operands[0] = Coercion.To(body, receiver, body.Types.Map(target.DeclaringType));
            return this.Virtual(target, operands);
        }

        IMethod? found = VirtualResolution.Resolve(method, type);
        if (found is null || found.DeclaringType.GetDefinition()?.KnownTypeCode is KnownTypeCode.ValueType or KnownTypeCode.Enum or KnownTypeCode.Object)
        {
            if (EnumIntrinsics.TryImport(body, values, call, method, type, out Operand? result)) return result;
            if (found is { Name: "Equals" or "GetHashCode" } || type.Kind == TypeKind.Enum && found is { Name: "ToString", Parameters.Count: 0 or 2 } or { Name: "CompareTo" or "System.ISpanFormattable.TryFormat" }) return this.OnDefault(call, body.Symbols.ValueTypes.Of(body.Types.Boxes.Of(type), found), type);
            throw new RefusedException(Catalogue.UnsupportedMethod, $"{type.Name}.{method.Name}", type.Kind == TypeKind.Enum
                ? "Cast the enum to its integer, or use a switch."
                : $"Override {method.Name} in {type.Name}, or make it a record struct.");
        }

        if (found.DeclaringType.Kind == TypeKind.Interface) return this.OnDefault(call, body.Symbols.Methods.FunctionOf(found), type);
        return this.Ordinary(call, found, call.Arguments);
    }

    /// <summary>An interface's default method, or one of System.ValueType, on a value: it runs on an object, so on a box of a copy.</summary>
    Operand? OnDefault(IlCall call, Function function, IType type)
    {
        Place place = values.Places.Of(call.Arguments[0], body.Types.Map(type));
        Operand box = values.Boxes.Box(body.Emit(new Load(place), place.Type), type);
        List<Operand> arguments = values.All([.. call.Arguments.Skip(1)], [.. function.Parameters.Skip(1).Select(static p => p.Type)]);
        return body.EmitCall(new IrCall(function, [Coercion.To(body, box, function.Parameters[0].Type), .. arguments]), function.ReturnType);
    }

    Operand? Create(NewObj create)
    {
        IMethod constructor = body.Close(create.Method);
        IType type = constructor.DeclaringType;
        if (MethodTable.IsFormatHandler(type)) throw new RefusedException(Catalogue.FormatUse, "it is made apart from its use");
        if (type.IsKnownType(KnownTypeCode.Object)) return this.CreateObject();
        if (IntrinsicTable.TryImport(body, values, create, constructor, out Operand? result)) return result;
        if (type.Kind == TypeKind.Delegate) return _delegates.Create(create, type);
        if (TypeMapper.IsException(type)) return _exceptions.Create(constructor, create.Arguments);
        IMethod target = body.Symbols.StandIns.Replace(constructor);
        if (target.IsStatic)
        {
            Function construct = body.Symbols.Methods.FunctionOf(target);
            return body.EmitCall(new IrCall(construct, this.Arguments(create.Arguments, construct, checkNull: false)), construct.ReturnType);
        }

        IrType mapped = body.Types.Map(type);
        switch (mapped)
        {
            case ClassType:
            {
                if (!((IMethod)target.MemberDefinition).HasBody) throw Unbound(target);
                Function allocate = body.Symbols.AllocatorOf(target);
                return body.EmitCall(new IrCall(allocate, this.Arguments(create.Arguments, allocate, checkNull: false)), mapped);
            }
            case StructType or PrimitiveType:
            {
                Function construct = body.Symbols.Methods.FunctionOf(target);
                List<Operand> arguments = values.All(create.Arguments, [.. construct.Parameters.Skip(1).Select(static p => p.Type)]);
                Local local = body.Temporary(mapped);
                body.Emit(new Copy(values.Default(mapped)) { Result = local });
                Operand self = body.Emit(new IR.Instructions.AddressOf(new Place(local)), body.Types.Table.Borrow(mapped));
                body.Emit(new IrCall(construct, [self, .. arguments]));
                return body.Emit(new Load(new Place(local)), mapped);
            }
            default:
                throw new RefusedException(Catalogue.Strings, "new " + type.Name);
        }
    }

    /// <summary><c>new T()</c>, where T is closed now.</summary>
    Operand? CreateDefault(IType type)
    {
        if (type.IsKnownType(KnownTypeCode.Object)) return this.CreateObject();
        if (TypeMapper.IsException(type) && DefaultInstances.ConstructorOf(type) is { } constructor)
            return _exceptions.Create(constructor, []);
        if (body.Symbols.Instances.Of(type) is { } function) return body.EmitCall(new IrCall(function, []), function.ReturnType);
        return values.Default(body.Types.Map(type));
    }

    /// <summary><c>new object()</c>: nothing but an identity. Only such a program numbers System.Object among its classes.</summary>
    Operand CreateObject()
    {
        ClassType type = body.Types.Table.Object;
        if (!body.Symbols.Program.Classes.Contains(type)) body.Symbols.Program.Classes.Add(type);
        return body.Emit(new New(type), type);
    }

    Operand? Indirect(CallIndirect call)
    {
        if (call.IsInstance) throw new RefusedException(Catalogue.UnsupportedConstruct, "an instance function pointer", "Use a static method.");
        var type = (IR.Types.FunctionPointerType)body.Map(call.FunctionPointerType);
        List<Operand> operands = values.All(call.Arguments, type.Signature.Parameters);
        Operand pointer = values.To(call.FunctionPointer, type);
        if (call.FunctionPointerType.CallingConvention == SignatureCallingConvention.Default)
        {
            body.CheckNotNull(pointer);
            return body.EmitCall(new IrCall(body.Symbols.Pointers.Of(type), [pointer, .. operands]), type.Signature.Return);
        }

        return body.EmitCall(new CallPointer(type.Signature, [pointer, .. operands]), type.Signature.Return);
    }

    public static bool IsVirtual(IMethod method) =>
        method.DeclaringType.Kind == TypeKind.Interface && !method.IsStatic
        || (method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsOverridable) && !method.IsSealed && method.DeclaringTypeDefinition is { IsSealed: false };

    (string Expression, string? Header, bool IsConstant)? CValueOf(IMethod method)
    {
        var definition = (IMethod)method.MemberDefinition;
        IAttribute? attribute = BindingReader.Find(definition.GetAttributes(), "CValue")
            ?? (definition.AccessorOwner is { } owner ? BindingReader.Find(owner.GetAttributes(), "CValue") : null);
        if (BindingReader.Text(attribute) is not { } text) return null;
        body.Symbols.Workspace.RequireUnsafe(definition);
        return (text, BindingReader.Named(attribute, "Header") as string, BindingReader.Named(attribute, "IsConstant") is true);
    }

    RefusedException Unbound(IMethod method) => body.Symbols.Workspace.OriginOf(method) == CodeOrigin.Framework
        ? SupportedFramework.Refused(method)
        : new(Catalogue.ExternWithoutBinding, StandIns.Describe(method));

    static RefusedException Missing(IMethod method, IType type) =>
        new(Catalogue.InternalError, $"{type.ReflectionName} has no {method.Name}");
}
