using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// The out-of-line functions that count references: one tusk_release for all objects, X_destroy for what the last count of an X takes with
/// it, and X_retain/X_release for structs that hold references.
/// </summary>
sealed class ReleaseFunctions(ProgramContext context)
{
    readonly Dictionary<(IrType, string), string> _names = [];
    readonly Queue<Action> _work = [];
    bool _isReleaseNamed;
    static readonly CExpression Object = new CName("object");

    public List<CFunctionDefinition> Functions { get; } = [];

    /// <summary>Defines what has been asked for, and what that needs.</summary>
    public void Complete()
    {
        while (_work.TryDequeue(out Action? define)) define();
    }

    /// <returns>null where there is nothing to count.</returns>
    public CExpression? Retain(IrType type, CExpression value) => type switch
    {
        _ when !context.Counted.Contains(type) => null,
        StructType { IsOwned: true } => null,
        StructType structure => new CCall(this.Named(structure, "retain", this.DefineStructRetain), value),
        _ => new CCall("tusk_retain", value),
    };

    /// <inheritdoc cref="Retain"/>
    public CExpression? Release(IrType type, CExpression value) => type switch
    {
        _ when !context.Counted.Contains(type) => null,
        StructType structure => new CCall(this.Named(structure, "release", this.DefineStructRelease), value),
        _ => this.Release(value),
    };

    CCall Release(CExpression value)
    {
        if (!_isReleaseNamed)
        {
            _isReleaseNamed = true;
            _work.Enqueue(this.DefineRelease);
        }
        return new CCall("tusk_release", value);
    }

    /// <summary>Gives up an object whose constructor has failed: without Dispose that is what the last count does.</summary>
    public CExpression Abandon(IrType type, CExpression value)
    {
        CExpression call = this.Drop((ObjectType)type, value);
        return type is ClassType @class && this.LastReference(@class) is not null ? this.Release(call) : call;
    }

    /// <summary>Releases contents and memory; the value is the last reference where the class has one.</summary>
    CCall Drop(ObjectType type, CExpression value) => type switch
    {
        ClassType @class when DisposeOf(@class) is not null => new CCall(this.Named(@class, "abandon", this.DefineAbandon), value),
        _ when this.NeedsDestroy(type) => new CCall(this.Named(type, "destroy", this.DefineDestroy), value),
        _ => new CCall("tusk_free", value),
    };

    string Named<T>(T type, string verb, Action<T, string> define) where T : NamedType
    {
        if (_names.TryGetValue((type, verb), out string? name)) return name;
        string stem = type is StringType or ClassType { Name: "tusk_object" } ? type.Name : Names.Identifier(type.Name);
        if (!stem.Any(char.IsAsciiLetterUpper) && !stem.StartsWith("tusk_", StringComparison.Ordinal)) stem = "tusk_" + stem;
        name = context.Names.Claim($"{stem}_{verb}");
        _names.Add((type, verb), name);
        _work.Enqueue(() => define(type, name));
        return name;
    }

    /// <summary>A loop where an object can be the last reference of another: a list of any length takes no more of the stack than one object.</summary>
    void DefineRelease()
    {
        ObjectType[] destroyed = [.. context.Usage.Created.Where(this.NeedsDestroy).OrderBy(static c => c.TypeId)];
        bool loops = destroyed.Any(c => this.LastReference(c) is not null);
        CStatement leave = loops ? new CReturn(null) : new CBreak();
        CStatement free = Do(new CCall("tusk_free", Object));
        CStatement destroy = destroyed.Length == 0 ? free : new CSwitch(new CCall("tusk_type", Object), [.. destroyed.Select(Case), new CCase([], [free, leave])]);
        CExpression drop = new CCall("tusk_drop", Object);
        this.Define(CType.Void, "tusk_release", "static noinline __maybe_unused", CType.VoidPointer, [loops ? new CWhile(drop, [destroy]) : new CIf(drop, [destroy], [])]);

        CCase Case(ObjectType type)
        {
            CExpression call = new CCall(this.Named(type, "destroy", this.DefineDestroy), Object);
            CExpression[] label = [ProgramContext.IdOf(type)];
            return this.LastReference(type) is null ? new CCase([.. label], [Do(call), leave]) : new CCase([.. label], [Do(new CAssignment(Object, call)), new CBreak()]);
        }
    }

    bool NeedsDestroy(ObjectType type) => type switch
    {
        ClassType @class => DisposeOf(@class) is not null || this.HasCounted(@class),
        ArrayType array => context.Counted.Contains(array.Element),
        DelegateType => true,
        _ => false,
    };

    bool HasCounted(ClassType? type) => type is not null && (type.Fields.Any(f => context.Counted.Contains(f.Type)) || this.HasCounted(type.Base));

    static Function? DisposeOf(ClassType? type) => type is null ? null : type.Dispose ?? DisposeOf(type.Base);

    void DefineDestroy(ObjectType type, string name)
    {
        var body = new List<CStatement>();
        if (type is ClassType @class && DisposeOf(@class) is { } dispose)
        {
            var call = this.CallDispose(dispose, FunctionScope.Cast(context.Types.Of(dispose.Parameters[0].Type), Object));
            body.AddRange(IsDisposed(@class) is { } disposed ? [new CIf(ArithmeticLowering.Not(disposed), [.. call], [])] : call);
        }

        bool gives = this.LastReference(type) is not null;
        if (body.Count == 0) body.AddRange(this.Contents(type));
        else body.Add(gives ? new CReturn(this.Drop(type, Object)) : Do(this.Drop(type, Object)));
        this.Define(gives ? CType.VoidPointer : CType.Void, name, "static __maybe_unused", context.Types.Of(type), body);
    }

    /// <summary>Whether Dispose has been called by hand.</summary>
    static CExpression? IsDisposed(ClassType type)
    {
        string path = "";
        for (ClassType? c = type; c is not null; c = c.Base, path += "base.")
            if (c == type.Disposed?.Owner)
                return new CMember(Object, path + TypeDefinitions.MemberName(type.Disposed), true);
        return null;
    }

    void DefineAbandon(ClassType type, string name) =>
        this.Define(this.LastReference(type) is null ? CType.Void : CType.VoidPointer, name, "static __maybe_unused", context.Types.Of(type), this.Contents(type));

    /// <summary>Releases what an object holds, then its memory; returns the last reference, which the caller releases.</summary>
    IEnumerable<CStatement> Contents(ObjectType type)
    {
        CStatement free = Do(new CCall("tusk_free", Object));
        if (this.LastReference(type) is not { } last) return this.ReleaseContents(type, null).Append(free);
        return
        [
            new CLocal(CType.VoidPointer, "last", new CMember(Object, PathTo((ClassType)type, last.Owner) + TypeDefinitions.MemberName(last), true)),
            new CBlank(),
            .. this.ReleaseContents(type, last),
            free,
            new CReturn(new CName("last")),
        ];
    }

    /// <summary>The reference to release last: to an object of the same kind where there is one, as the next of a list is.</summary>
    Field? LastReference(ObjectType type)
    {
        Field? last = null;
        for (ClassType? c = type as ClassType; c is not null; c = c.Base)
        {
            foreach (Field field in c.Fields)
            {
                if (field.Type is not ClassType target || !context.Counted.Contains(target)) continue;
                if (target.IsImplementedBy(type) || ((ClassType)type).IsImplementedBy(target)) return field;
                last = field;
            }
        }
        return last;
    }

    static string PathTo(ClassType type, NamedType owner)
    {
        string path = "";
        for (ClassType? c = type; c is not null && c != owner; c = c.Base) path += "base.";
        return path;
    }

    /// <summary>An error that leaves Dispose is reported and ends there.</summary>
    IEnumerable<CStatement> CallDispose(Function dispose, CExpression target)
    {
        CExpression call = new CCall(context.NameOf(dispose), target);
        yield return Do(dispose.MayThrow ? new CCall("tusk_dropped", call, new CText(dispose.DisplayName)) : call);
    }

    /// <param name="type">What is released.</param>
    /// <param name="except">A field that is left alone.</param>
    IEnumerable<CStatement> ReleaseContents(ObjectType type, Field? except)
    {
        switch (type)
        {
            case ClassType @class:
                string path = "";
                for (ClassType? c = @class; c is not null; c = c.Base, path += "base.")
                {
                    foreach (Field field in Enumerable.Reverse(c.Fields))
                    {
                        if (field != except && this.ReleaseField(field, new CMember(Object, path + TypeDefinitions.MemberName(field), true)) is { } statement) yield return statement;
                    }
                }
                break;
            case ArrayType array when context.Counted.Contains(array.Element):
                CExpression element = new CIndex(new CMember(Object, "elements", true), new CName("i"));
                foreach (CStatement statement in this.Loop(new CMember(Object, "length", true), array.Element, element)) yield return statement;
                break;
            case DelegateType:
                yield return Do(this.Release(new CMember(Object, "target", true)));
                break;
        }
    }

    CStatement? ReleaseField(Field field, CExpression place)
    {
        if (!context.Counted.Contains(field.Type)) return null;
        CExpression value = field.Type is StructType ? new CUnary(CUnaryOperator.AddressOf, place) : place;
        return this.Release(field.Type, value) is { } call ? Do(call) : null;
    }

    IEnumerable<CStatement> Loop(CExpression length, IrType elementType, CExpression element)
    {
        CExpression value = elementType is StructType ? new CUnary(CUnaryOperator.AddressOf, element) : element;
        var i = new CName("i");
        yield return new CLocal(new CNamedType("size_t"), "i", null);
        yield return new CFor(new CAssignment(i, new CInteger(0)), new CBinary(CBinaryOperator.Less, i, length),
            new CAssignment(i, new CBinary(CBinaryOperator.Add, i, new CInteger(1))), [Do(this.Release(elementType, value)!)]);
    }

    void DefineStructRelease(StructType type, string name)
    {
        var body = new List<CStatement>();
        if (type.Dispose is { } dispose) body.AddRange(this.CallDispose(dispose, Object));
        if (type.Binding is null)
        {
            foreach (Field field in Enumerable.Reverse(type.Fields))
            {
                CExpression place = new CMember(Object, TypeDefinitions.MemberName(field), true);
                if (!context.Counted.Contains(field.Type)) continue;
                if (type.InlineArrayLength > 0) body.AddRange(this.Loop(new CInteger(type.InlineArrayLength), field.Type, new CIndex(place, new CName("i"))));
                else if (this.ReleaseField(field, place) is { } statement) body.Add(statement);
            }
        }
        this.Define(CType.Void, name, "static noinline __maybe_unused", context.Types.Of(type).Pointer, body);
    }

    void DefineStructRetain(StructType type, string name)
    {
        var body = new List<CStatement>();
        foreach (Field field in type.Fields)
        {
            CExpression place = new CMember(Object, TypeDefinitions.MemberName(field), true);
            for (int i = 0; i < Math.Max(1, type.InlineArrayLength); i++)
            {
                CExpression element = type.InlineArrayLength > 0 ? new CIndex(place, new CInteger(i)) : place;
                CExpression value = field.Type is StructType ? new CUnary(CUnaryOperator.AddressOf, element) : element;
                if (this.Retain(field.Type, value) is { } call) body.Add(Do(call));
            }
        }
        this.Define(CType.Void, name, "static noinline __maybe_unused", context.Types.Of(type).Pointer, body);
    }

    void Define(CType result, string name, string storage, CType parameter, IEnumerable<CStatement> body) =>
        this.Functions.Add(new CFunctionDefinition(result, name, [new CParameter(parameter, "object")], [.. body]) { Storage = storage, IsSeparated = true });

    static CExpressionStatement Do(CExpression expression) => new(expression);
}
