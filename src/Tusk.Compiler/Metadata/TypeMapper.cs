using ICSharpCode.Decompiler.TypeSystem;
using ICSharpCode.Decompiler.TypeSystem.Implementation;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.Diagnostics;
using ArrayType = ICSharpCode.Decompiler.TypeSystem.ArrayType;
using FunctionPointerType = ICSharpCode.Decompiler.TypeSystem.FunctionPointerType;
using PointerType = ICSharpCode.Decompiler.TypeSystem.PointerType;

namespace Tusk.Compiler.Metadata;

/// <summary>Closed .NET types to IR types. Named types are created once and completed at once, recursive ones included.</summary>
sealed class TypeMapper(IrProgram program, Identifiers identifiers, StandIns standIns)
{
    readonly Dictionary<IType, IrType> _types = [];
    readonly Dictionary<IType, RefusedException> _refused = [];
    readonly Dictionary<IType, ClassType> _exceptions = [];
    readonly Dictionary<NamedType, IType> _origins = [];
    readonly Dictionary<(NamedType Owner, string Name), Field> _fields = [];
    readonly Dictionary<IType, int> _typeNumbers = [];
    readonly VariantInterfaces _variants = new();
    EnumType? _typeOfTypes;
    BoxTypes? _boxes;

    public TypeTable Table => program.Types;

    public VariantInterfaces Variants => _variants;

    /// <summary>The classes of boxed values.</summary>
    public BoxTypes Boxes => _boxes ??= new BoxTypes(program, identifiers, this);

    /// <exception cref="RefusedException">The type is outside the subset.</exception>
    public IrType Map(IType type)
    {
        type = standIns.Replace(type);
        if (_types.TryGetValue(type, out IrType? known)) return known;
        if (_refused.TryGetValue(type, out RefusedException? refused)) throw refused;
        try
        {
            GenericNesting.Require(type);
            IrType mapped = this.Create(type);
            _types.TryAdd(type, mapped);
            return mapped;
        }
        catch (RefusedException error)
        {
            _types.Remove(type);
            _refused.TryAdd(type, error);
            throw;
        }
    }

    /// <summary>Whether a class is an array of several dimensions, which no other class or interface is.</summary>
    public bool IsOfDimensions(IrType type) => type is ClassType @class && _origins.TryGetValue(@class, out IType? origin) && standIns.IsOfDimensions(origin);

    /// <summary>The .NET type that a named IR type was made of.</summary>
    public IType OriginOf(NamedType type) => _origins[type];

    public bool TryOriginOf(NamedType type, out IType origin) => _origins.TryGetValue(type, out origin!);

    /// <summary>Says what a class was made of that <see cref="BoxTypes"/> made.</summary>
    public void AddOrigin(NamedType type, IType origin) => _origins.Add(type, origin);

    /// <summary>The IR field of a closed .NET instance field.</summary>
    public Field FieldOf(IField field)
    {
        IrType owner = this.Map(field.DeclaringType);
        if (owner is StringType) return program.Types.String.FieldNamed(field.Name) ?? throw new RefusedException(Catalogue.UnsupportedMethod, "string." + field.Name, "");
        if (owner is NamedType named && _fields.TryGetValue((named, field.Name), out Field? mapped)) return mapped;
        if (IsException(field.DeclaringType)) throw new RefusedException(Catalogue.ExceptionState, field.DeclaringType.Name, Identifiers.Clean(field.Name));
        throw new RefusedException(Catalogue.UnsupportedConstruct, $"the field {field.FullName}", "It belongs to the runtime's own representation.");
    }

    /// <summary>The exception class as a class: values of it are error words.</summary>
    public ClassType ExceptionClass(IType type)
    {
        if (_exceptions.TryGetValue(type, out ClassType? known)) return known;
        ITypeDefinition definition = type.GetDefinition()!;
        var mapped = new ClassType(identifiers.Unique(Identifiers.Of(type)), type.ReflectionName) { IsException = true };
        _exceptions.Add(type, mapped);
        _origins.Add(mapped, type);
        program.Classes.Add(mapped);
        if (definition.KnownTypeCode != KnownTypeCode.Exception)
        {
            IType? parent = BaseOf(type);
            mapped.Base = this.ExceptionClass(parent!);
        }

        (mapped.Errno, mapped.DefaultMessage) = ExceptionTable.Of(definition, mapped.Base);
        return mapped;
    }

    public static bool IsException(IType type)
    {
        for (IType? t = type; t is not null; t = BaseOf(t))
            if (t.GetDefinition()?.KnownTypeCode == KnownTypeCode.Exception)
                return true;
        return false;
    }

    public static IType? BaseOf(IType type)
    {
        foreach (IType parent in type.DirectBaseTypes)
            if (parent.Kind != TypeKind.Interface)
                return parent;
        return null;
    }

    public Signature SignatureOf(IMethod method) =>
        new(this.Map(method.ReturnType), [.. method.Parameters.Select(p => this.Map(p.Type))]);

    IrType Create(IType type)
    {
        switch (type)
        {
            case PointerType pointer:
                return program.Types.Pointer(this.Map(pointer.ElementType));
            case ByReferenceType reference:
                return program.Types.Borrow(this.Map(reference.ElementType));
            case FunctionPointerType function:
                return program.Types.FunctionPointer(new Signature(this.Map(function.ReturnType), [.. function.ParameterTypes.Select(this.Map)]));
            case ArrayType { Dimensions: 1 } array:
                return this.CreateArray(array);
            case ArrayType array:
                throw new RefusedException(Catalogue.UnsupportedType, array.ReflectionName, "Arrays have up to three dimensions: use an array of arrays, or one array and compute the index.");
            case ModifiedType modified:
                return this.Map(modified.ElementType);
        }

        switch (type.Kind)
        {
            case TypeKind.NInt: return PrimitiveType.NInt;
            case TypeKind.NUInt: return PrimitiveType.NUInt;
            case TypeKind.Void: return PrimitiveType.Void;
        }

        ITypeDefinition definition = type.GetDefinition()
            ?? throw new RefusedException(Catalogue.UnsupportedType, type.ReflectionName, "It was not found in any referenced assembly; restore the project.");
        if (Primitive(definition) is { } primitive) return primitive;
        return type.Kind switch
        {
            TypeKind.Enum => this.CreateEnum(type, definition),
            TypeKind.Struct => this.CreateStruct(type, definition),
            TypeKind.Delegate => this.CreateDelegate(type, definition),
            TypeKind.Class or TypeKind.Interface when IsException(type) => this.CreateException(type),
            TypeKind.Class or TypeKind.Interface => this.CreateClass(type, definition),
            TypeKind.Void => PrimitiveType.Void,
            _ => throw new RefusedException(Catalogue.UnsupportedType, type.ReflectionName, "Use a struct, class, enum or interface."),
        };
    }

    IrType? Primitive(ITypeDefinition definition) => definition.KnownTypeCode switch
    {
        KnownTypeCode.Void => PrimitiveType.Void,
        KnownTypeCode.Boolean => PrimitiveType.Bool,
        KnownTypeCode.Char => PrimitiveType.Char,
        KnownTypeCode.SByte => PrimitiveType.I8,
        KnownTypeCode.Byte => PrimitiveType.U8,
        KnownTypeCode.Int16 => PrimitiveType.I16,
        KnownTypeCode.UInt16 => PrimitiveType.U16,
        KnownTypeCode.Int32 => PrimitiveType.I32,
        KnownTypeCode.UInt32 => PrimitiveType.U32,
        KnownTypeCode.Int64 => PrimitiveType.I64,
        KnownTypeCode.UInt64 => PrimitiveType.U64,
        KnownTypeCode.IntPtr => PrimitiveType.NInt,
        KnownTypeCode.UIntPtr => PrimitiveType.NUInt,
        KnownTypeCode.String => program.Types.String,
        KnownTypeCode.Object => program.Types.Object,
        KnownTypeCode.Single or KnownTypeCode.Double or KnownTypeCode.Decimal => throw new RefusedException(Catalogue.FloatingPoint, definition.Name),
        KnownTypeCode.Type => this.TypeOfTypes,
        KnownTypeCode.TypedReference => throw new RefusedException(Catalogue.UnsupportedType, "System.TypedReference", "Use ref."),
        _ => definition.ReflectionName switch
        {
            "System.Half" => throw new RefusedException(Catalogue.FloatingPoint, definition.Name),
            "System.Threading.Thread" or "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" =>
                throw new RefusedException(Catalogue.UnsupportedType, definition.ReflectionName, "Use a work item, a kernel thread or a callback."),
            "System.Threading.Lock" => throw new RefusedException(Catalogue.UnsupportedType, definition.ReflectionName, "Use Mutex<T> or SpinLock<T>: the data is inside the lock."),
            _ => null,
        },
    };

    IrType CreateArray(ArrayType array)
    {
        var mapped = program.Types.Array(this.Map(array.ElementType), identifiers.Unique(Identifiers.Of(array)));
        if (_origins.TryAdd(mapped, array)) _variants.Add(mapped, array);
        return mapped;
    }

    /// <summary>System.Type: a number for each type that is mentioned, to compare; nothing else is known of it at run time.</summary>
    public EnumType TypeOfTypes => _typeOfTypes ??= new EnumType(identifiers.Unique("tusk_type_number"), "System.Type", PrimitiveType.NUInt);

    /// <summary>The number that stands for <c>typeof(type)</c>.</summary>
    public IntegerOperand NumberOf(IType type)
    {
        if (!_typeNumbers.TryGetValue(type, out int number)) _typeNumbers.Add(type, number = _typeNumbers.Count + 1);
        return new IntegerOperand(this.TypeOfTypes, number);
    }

    EnumType CreateEnum(IType type, ITypeDefinition definition)
    {
        var mapped = new EnumType(identifiers.Unique(Identifiers.Of(type)), type.ReflectionName, (PrimitiveType)this.Map(definition.EnumUnderlyingType!));
        foreach (IField field in definition.Fields)
            if (field.IsConst && field.GetConstantValue() is { } value)
                mapped.Members.Add((field.Name, ToInt128(value)));
        mapped.IsFlags = definition.GetAttributes().Any(static a => a.AttributeType.ReflectionName == "System.FlagsAttribute");
        _origins.Add(mapped, type);
        program.Enums.Add(mapped);
        return mapped;
    }

    StructType CreateStruct(IType type, ITypeDefinition definition)
    {
        CBinding? binding = BindingReader.StructBinding(definition);
        var mapped = new StructType(identifiers.Unique(Identifiers.Of(type)), type.ReflectionName)
        {
            Binding = binding,
            IsByRefLike = definition.IsByRefLike,
            IsSpan = definition.ReflectionName is "System.Span`1" or "System.ReadOnlySpan`1",
            IsOwned = BindingReader.Has(definition, "Owned"),
            IsSynchronized = BindingReader.Has(definition, "Synchronized"),
            IsFromOutside = BindingReader.Has(definition, "FromOutside"),
            Guard = BindingReader.Find(definition.GetAttributes(), "Guard") is { } guard
                ? new GuardKind(BindingReader.IsSet(guard, "IsAtomic"), BindingReader.IsSet(guard, "IsTry"), BindingReader.IsSet(guard, "DisablesInterrupts"), BindingReader.IsSet(guard, "IsShared")) : null,
            IsDisposable = definition.Methods.Any(static m => m is { Name: "Dispose", IsStatic: false, Parameters.Count: 0 }),
        };
        (mapped.DeclaredSize, mapped.Pack, mapped.IsExplicitLayout) = Workspace.LayoutOf(definition);
        if (definition.GetAttributes().FirstOrDefault(static a => a.AttributeType.Name == "InlineArrayAttribute") is { } inline)
            mapped.InlineArrayLength = (int)(BindingReader.Integer(inline.FixedArguments[0].Value) ?? 0);
        if (binding?.Header is { } header) program.Headers.Add(header);
        _types.Add(type, mapped);
        _origins.Add(mapped, type);
        this.AddFields(mapped, mapped.Fields, type);
        program.Structs.Add(mapped);
        return mapped;
    }

    ClassType CreateClass(IType type, ITypeDefinition definition)
    {
        if (definition.ReflectionName is "System.Delegate" or "System.MulticastDelegate" or "System.ValueType" or "System.Enum" or "System.Array")
            throw new RefusedException(Catalogue.UnsupportedType, definition.ReflectionName, "Use the exact type, or make the code generic.");
        if (definition.KnownTypeCode != KnownTypeCode.Object && definition.Methods.Any(static m => m.IsDestructor))
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"the finalizer of {definition.Name}", "Implement IDisposable: Dispose runs when the last reference goes.");
        if (Workspace.LayoutOf(definition).IsExplicit)
            throw new RefusedException(Catalogue.UnsupportedConstruct, $"the explicit layout of the class {definition.Name}", "Give a struct the explicit layout, and the class a field of that struct.");
        var mapped = new ClassType(identifiers.Unique(Identifiers.Of(type)), type.ReflectionName)
        {
            IsInterface = type.Kind == TypeKind.Interface,
            IsSealed = definition.IsSealed,
            IsShared = BindingReader.Has(definition, "Shared"),
            IsSynchronized = BindingReader.Has(definition, "Synchronized"),
        };
        _types.Add(type, mapped);
        _origins.Add(mapped, type);
        if (!mapped.IsInterface && BaseOf(type) is { } parent) mapped.Base = this.Map(parent) as ClassType
            ?? throw new RefusedException(Catalogue.UnsupportedType, type.ReflectionName, $"A class can't derive from {parent.Name}.");
        foreach (IType ancestor in type.GetAllBaseTypes())
            if (ancestor.Kind == TypeKind.Interface && !ancestor.Equals(type) && this.TryMap(ancestor) is ClassType contract)
                mapped.Interfaces.Add(contract);
        if (mapped.IsInterface) this.FindBuiltInImplementers(mapped, type);
        else this.AddFields(mapped, mapped.Fields, type);
        _variants.Add(mapped, type);
        mapped.Disposed = mapped.Base?.Disposed;
        if (mapped is { IsInterface: false, Disposed: null } && mapped.Interfaces.Any(static i => i.DisplayName == "System.IDisposable") && !DisposesAgain(definition))
        {
            mapped.Disposed = new Field(mapped, "is_disposed", PrimitiveType.Bool);
            mapped.Fields.Add(mapped.Disposed);
        }

        program.Classes.Add(mapped);
        return mapped;
    }

    /// <summary>What Dispose has ended by hand may have been begun again since: the last release runs it whatever has been called before.</summary>
    static bool DisposesAgain(ITypeDefinition definition) =>
        definition.Methods.Any(static m => m is { Name: "Dispose", IsStatic: false, Parameters.Count: 0 } && BindingReader.Has(m, "DisposesAgain"));

    /// <summary>Arrays and strings are no classes of the program, but implement interfaces all the same.</summary>
    void FindBuiltInImplementers(ClassType contract, IType type)
    {
        ICompilation system = type.GetDefinition()!.Compilation;
        contract.IsOfStrings = system.FindType(KnownTypeCode.String).GetAllBaseTypes().Any(b => b.Equals(type));
        contract.IsOfArrays = system.FindType(KnownTypeCode.Array).GetAllBaseTypes().Any(b => b.Equals(type));
        if (type.GetDefinition()!.KnownTypeCode is KnownTypeCode.IEnumerableOfT or KnownTypeCode.ICollectionOfT or KnownTypeCode.IListOfT
            or KnownTypeCode.IReadOnlyCollectionOfT or KnownTypeCode.IReadOnlyListOfT)
            contract.ArrayElement = this.TryMap(type.TypeArguments[0]);
    }

    IrType CreateException(IType type)
    {
        this.ExceptionClass(type);
        return ErrorType.Instance;
    }

    DelegateType CreateDelegate(IType type, ITypeDefinition definition)
    {
        var mapped = new DelegateType(identifiers.Unique(Identifiers.Of(type)), type.ReflectionName, program.Types.Object);
        _types.Add(type, mapped);
        _origins.Add(mapped, type);
        IMethod invoke = type.GetMethods(static m => m.Name == "Invoke").FirstOrDefault()
            ?? throw new RefusedException(Catalogue.UnsupportedType, definition.ReflectionName, "Use a delegate type with a signature.");
        mapped.Signature = this.SignatureOf(invoke);
        program.Delegates.Add(mapped);
        return mapped;
    }

    /// <summary>An interface whose own signature is outside the subset (IFormattable of decimal) is left out, not an error.</summary>
    public IrType? TryMap(IType type)
    {
        try
        {
            return this.Map(type);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    void AddFields(NamedType owner, List<Field> fields, IType type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (IField field in type.GetFields(static f => !f.IsStatic, GetMemberOptions.IgnoreInheritedMembers))
        {
            var attributes = field.GetAttributes().ToList();
            string name = owner is StructType { Binding: not null }
                ? BindingReader.Text(BindingReader.Find(attributes, "CField")) ?? field.Name
                : Identifiers.Clean(field.Name);
            while (!names.Add(name)) name += "_";
            IType fieldType = field.Type;
            int fixedLength = 0;
            if (attributes.FirstOrDefault(static a => a.AttributeType.Name == "FixedBufferAttribute") is { } buffer)
            {
                fieldType = (IType)buffer.FixedArguments[0].Value!;
                fixedLength = (int)(BindingReader.Integer(buffer.FixedArguments[1].Value) ?? 0);
            }

            string? spelling = BindingReader.CTypeOf(attributes);
            var mapped = new Field(owner, name, this.Map(fieldType))
            {
                IsReadOnly = field.IsReadOnly,
                Offset = owner is StructType { IsExplicitLayout: true } ? Workspace.OffsetOf(field) : null,
                FixedLength = fixedLength,
                IsDriverData = BindingReader.Find(attributes, "DriverData") is not null,
                AllowsCycle = BindingReader.Find(attributes, "AllowsCycle") is not null || type.GetDefinition() is { } declaring && BindingReader.Has(declaring, "AllowsCycle"),
                Binding = spelling is null ? null : new CBinding(spelling, null),
            };
            fields.Add(mapped);
            _fields.Add((owner, field.Name), mapped);
        }
    }

    public static Int128 ToInt128(object value) => value switch
    {
        bool b => b ? 1 : 0,
        char c => c,
        sbyte v => v,
        byte v => v,
        short v => v,
        ushort v => v,
        int v => v,
        uint v => v,
        long v => v,
        ulong v => v,
        _ => throw new RefusedException(Catalogue.UnsupportedType, value.GetType().Name, ""),
    };
}
