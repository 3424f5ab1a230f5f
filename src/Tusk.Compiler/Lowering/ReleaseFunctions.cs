using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;
using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>
/// The out-of-line functions that count references: one tusk_release for all objects, X_destroy for what the last count of an X takes with
/// it, X_drop for objects of one owner, which need no counting, and X_retain/X_release for structs that hold references.
/// </summary>
sealed class ReleaseFunctions(ProgramContext context)
{
    readonly Dictionary<(IrType, string), string> _names = [];
    readonly Queue<Action> _work = [];
    readonly Dictionary<ObjectType, bool> _dropped = [];
    readonly HashSet<IrType> _released = [];
    readonly Dictionary<ObjectType, Field?> _lasts = [];
    readonly ObjectGraph _graph = new(context.Usage.Created);
    static readonly CExpression Object = new CName("object");

    List<ClassType> NeverAllocated => field ??= [.. context.Program.Classes.Where(static c => c.IsStatic || c.IsStateless)];

    public List<CFunctionDefinition> Functions { get; } = [];

    /// <summary>The calls of tusk_release that this class has made, with the types of the references.</summary>
    public Dictionary<CCall, IReadOnlyList<ObjectType>> Released { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The functions that tusk_release may call for a reference of one of these types; the loop in it goes on with last references.</summary>
    public IEnumerable<string> DestroysOf(IEnumerable<ObjectType> said)
    {
        HashSet<ObjectType> seen = [];
        Queue<ObjectType> open = new(said);
        while (open.TryDequeue(out ObjectType? next))
            foreach (ObjectType type in _graph.StandingAs(next))
            {
                if (!seen.Add(type)) continue;
                if (_names.TryGetValue((type, "destroy"), out string? name)) yield return name;
                if (_names.TryGetValue((type, "drop"), out string? drop)) yield return drop;
                if (this.LastReference(type) is { Type: ObjectType last }) open.Enqueue(last);
            }
    }

    /// <summary>Defines what has been asked for, and what that needs.</summary>
    public void Complete()
    {
        while (_work.TryDequeue(out Action? define)) define();
    }

    /// <summary>Once everything has been asked for: tusk_release, which has a case for each type that may come to it.</summary>
    public void Finish()
    {
        this.Complete();
        if (_released.Count == 0) return;
        while (true)
        {
            ObjectType[] destroyed = [.. context.Usage.Created.Where(t => t != context.ModuleObject?.Type && this.NeedsDestroy(t) && _released.Any(r => ObjectGraph.MayBe(t, r))).OrderBy(static c => c.TypeId)];
            int before = _released.Count;
            foreach (ObjectType type in destroyed)
            {
                this.Named(type, "destroy", this.DefineDestroy);

                if (this.FollowedBy(type) is { } last) _released.Add(last.Type);
                else if (this.LastReference(type) is { } only) this.Release(only.Type, Object);
            }

            this.Complete();
            if (_released.Count != before) continue;
            this.DefineRelease(destroyed);
            return;
        }
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
        ObjectType @object when this.SoleOwned(@object) is { } only => this.NeedsDestroy(only) ? new CCall(this.Named(only, "drop", this.DefineDrop), value) : new CCall("tusk_free", value),
        _ => this.ReleaseAny(type, value),
    };

    /// <summary>Whether a release of what a static type says frees an object of exactly this type without looking at it, or does nothing.</summary>
    public bool IsOnly(ObjectType type, ObjectType said) => !context.Counted.Contains(said) || this.SoleOwned(said) == type;

    CCall ReleaseAny(IrType type, CExpression value, IEnumerable<ObjectType>? known = null)
    {
        _released.Add(type);
        var call = new CCall("tusk_release", value);
        this.Released.Add(call, [.. known ?? [(ObjectType)type]]);
        return call;
    }

    /// <summary>The one type of objects that a static type stands for, when each has one owner.</summary>
    ObjectType? SoleOwned(ObjectType said)
    {
        if (_graph.StandingAs(said) is not [var only] || !only.HasOneOwner || only == context.ModuleObject?.Type) return null;
        // An object that is not allocated may stand there too: its count says so.
        if (this.NeverAllocated.Exists(c => ObjectGraph.MayBe(c, said))) return null;
        if (_dropped.TryGetValue(only, out bool known)) return known ? only : null;

        _dropped[only] = false;
        bool isBounded = this.IsBounded(only);
        _dropped[only] = isBounded;
        return isBounded ? only : null;
    }

    /// <summary>
    /// Last references are followed in a loop, or by one call after another that no more than the program's types make: a list of any length
    /// takes no more of the stack than one object. Where several types follow each other in a circle, tusk_release has the loop.
    /// </summary>
    bool IsBounded(ObjectType type)
    {
        HashSet<ObjectType> seen = [];
        ObjectType next = type;
        while (seen.Add(next))
        {
            if (this.LastReference(next) is not { } last || _graph.StandingAs((ObjectType)last.Type) is not [var only]) return true;
            if (only == type) return next == type;
            next = only;
        }

        return true;
    }

    void DefineDrop(ObjectType type, string name)
    {
        CExpression call = new CCall(this.Named(type, "destroy", this.DefineDestroy), Object);
        Field? last = this.LastReference(type);
        CStatement body = last is null ? new CIf(Object, [Do(call)], [])
            : this.SoleOwned((ObjectType)last.Type) == type ? new CWhile(Object, [Do(new CAssignment(Object, call))])
            : new CIf(Object, [Do(this.Release(last.Type, call)!)], []);
        this.Define(CType.Void, name, "static __maybe_unused", CType.VoidPointer, [body]);
    }

    /// <summary>Gives up an object whose constructor has failed: without Dispose that is what the last count does.</summary>
    public CExpression? Abandon(IrType type, CExpression value)
    {
        if ((type == context.ModuleObject?.Type || type is ClassType { IsPlaced: true }) && !this.NeedsDestroy((ClassType)type)) return null;
        if (type is ClassType given && this.HasFieldsMadeLast(given))
        {
            if (context.ModuleObject?.Type == given && !this.ReleaseContents(given, null, isHalfMade: true).Any()) return null;
            CExpression abandon = new CCall(this.Named(given, "abandon", this.DefineAbandon), value);
            return this.LastReference(given) is { } kept ? this.Release(kept.Type, abandon) : abandon;
        }

        CExpression call = this.Drop((ObjectType)type, value);
        return type is ClassType @class && this.LastReference(@class) is { } last ? this.Release(last.Type, call) : call;
    }

    /// <summary>Releases contents and memory; the value is the last reference where the class has one.</summary>
    CCall Drop(ObjectType type, CExpression value) => type switch
    {
        ClassType @class when DisposeOf(@class) is not null => new CCall(this.Named(@class, "abandon", this.DefineAbandon), value),
        _ when this.NeedsDestroy(type) => new CCall(this.Named(type, "destroy", this.DefineDestroy), value),
        _ => new CCall("tusk_free", value),
    };

    /// <summary>Does what the last count of a static object would do; null where that is nothing.</summary>
    public CExpression? Destroy(ClassType type, CExpression address)
    {
        if (!this.NeedsDestroy(type)) return null;
        CExpression call = new CCall(this.Named(type, "destroy", this.DefineDestroy), address);
        return this.LastReference(type) is { } last ? this.Release(last.Type, call) : call;
    }

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
    void DefineRelease(ObjectType[] destroyed)
    {
        bool loops = destroyed.Any(c => this.FollowedBy(c) is not null);
        CStatement leave = loops ? new CReturn(null) : new CBreak();
        CStatement free = Do(new CCall("tusk_free", Object));
        CStatement destroy = destroyed.Length == 0 ? free : new CSwitch(new CCall("tusk_type", Object), [.. destroyed.Select(Case), new CCase([], [free, leave])]);
        CExpression drop = new CCall("tusk_drop", Object);
        this.Define(CType.Void, "tusk_release", "static noinline __maybe_unused", CType.VoidPointer, [loops ? new CWhile(drop, [destroy]) : new CIf(drop, [destroy], [])]);

        CCase Case(ObjectType type)
        {
            CExpression call = new CCall(this.Named(type, "destroy", this.DefineDestroy), Object);
            CExpression[] label = [ProgramContext.IdOf(type)];
            if (this.FollowedBy(type) is not null) return new CCase([.. label], [Do(new CAssignment(Object, call)), new CBreak()]);
            return new CCase([.. label], [Do(this.LastReference(type) is { } last ? this.Release(last.Type, call)! : call), leave]);
        }
    }

    bool NeedsDestroy(ObjectType type) => type switch
    {
        ClassType @class => DisposeOf(@class) is not null || this.HasCounted(@class),
        ArrayType array => context.Counted.Contains(array.Element),
        DelegateType => true,
        _ => false,
    };

    bool HasCounted(ClassType? type) => type is not null && (type.Fields.Any(this.NeedsRelease) || this.HasCounted(type.Base));

    bool NeedsRelease(Field field) => field.Embedded is { } embedded ? this.NeedsDestroy(embedded) : context.Counted.Contains(field.Type);

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
        if (type is ClassType { IsPlaced: false } revived && revived != context.ModuleObject?.Type && revived.SelfAndBases.Any(static c => c.MayBeRevived))
        {
            body.Insert(0, Do(new CCall("tusk_revive", Object)));
            body.Add(new CIf(ArithmeticLowering.Not(new CCall("tusk_drop", Object)), [new CReturn(gives ? new CName("NULL") : null)], []));
        }

        if (body.Count == 0 || type is ClassType made && this.HasFieldsMadeLast(made)) body.AddRange(this.Contents(type));
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
        this.Define(this.LastReference(type) is null ? CType.Void : CType.VoidPointer, name, "static __maybe_unused", context.Types.Of(type), this.Contents(type, this.HasFieldsMadeLast(type)));

    bool HasFieldsMadeLast(ClassType? type) => type is not null && (type.Fields.Exists(f => f.IsMadeLast && this.NeedsRelease(f)) || this.HasFieldsMadeLast(type.Base));

    /// <summary>Releases what an object holds, then its memory; returns the last reference, which the caller releases.</summary>
    IEnumerable<CStatement> Contents(ObjectType type, bool isHalfMade = false)
    {
        CStatement[] free = type == context.ModuleObject?.Type || type is ClassType { IsPlaced: true } ? [] : [Do(new CCall("tusk_free", Object))];
        if (this.LastReference(type) is not { } last) return [.. this.ReleaseContents(type, null, isHalfMade), .. free];
        return
        [
            new CLocal(CType.VoidPointer, "last", new CMember(Object, PathTo((ClassType)type, last.Owner) + TypeDefinitions.MemberName(last), true)),
            new CBlank(),
            .. this.ReleaseContents(type, last, isHalfMade),
            .. free,
            new CReturn(new CName("last")),
        ];
    }

    /// <summary>
    /// Of objects that may keep others of their own type alive, the reference to release last, in the caller's loop: to an object of the same kind
    /// where there is one, as the next of a list is. null for all others, whose fields are released in reverse order of declaration.
    /// </summary>
    /// <summary>The last reference where the loop in tusk_release goes on with it. One owner's object is dropped: nothing has written the count that the loop asks for.</summary>
    Field? FollowedBy(ObjectType type) => this.LastReference(type) is { Type: ObjectType said } last && this.SoleOwned(said) is null ? last : null;

    Field? LastReference(ObjectType type)
    {
        if (_lasts.TryGetValue(type, out Field? last)) return last;
        if (_graph.IsRecursive(type)) last = this.FindLastReference(type as ClassType);
        _lasts.Add(type, last);
        return last;
    }

    Field? FindLastReference(ClassType? type)
    {
        Field? last = null;
        for (ClassType? c = type; c is not null; c = c.Base)
        {
            foreach (Field field in c.Fields)
            {
                if (field is not { Embedded: null, Type: ClassType target } || !context.Counted.Contains(target)) continue;
                if (target.IsImplementedBy(type!) || type!.IsImplementedBy(target)) return field;
                if (_graph.LeadsTo(target, type)) last = field;
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
    /// <param name="isHalfMade">Its constructor has failed.</param>
    IEnumerable<CStatement> ReleaseContents(ObjectType type, Field? except, bool isHalfMade)
    {
        switch (type)
        {
            case ClassType @class:
                string path = "";
                for (ClassType? c = @class; c is not null; c = c.Base, path += "base.")
                {
                    foreach (Field field in Enumerable.Reverse(c.Fields))
                    {
                        if (field == except || isHalfMade && field.IsMadeLast) continue;
                        if (this.ReleaseField(field, new CMember(Object, path + TypeDefinitions.MemberName(field), true), isLast: true) is { } statement) yield return statement;
                    }
                }
                break;
            case ArrayType array when context.Counted.Contains(array.Element):
                CExpression element = new CIndex(new CMember(Object, "elements", true), new CName("i"));
                foreach (CStatement statement in this.Loop(new CMember(Object, "length", true), array.Element, element)) yield return statement;
                break;
            case DelegateType @delegate:
                IEnumerable<ObjectType> targets = @delegate.Targets.Where(static t => t is { HasTarget: true, Function.Parameters.Count: > 0 }).Select(t => t.Function.Parameters[0].Type as ObjectType ?? context.Program.Types.Object);
                yield return Do(this.ReleaseAny(context.Program.Types.Object, new CMember(Object, "target", true), targets));
                break;
        }
    }

    /// <param name="field">A field.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="isLast">Nobody looks at the place again: what a Dispose leaves there for the next one is not needed.</param>
    CStatement? ReleaseField(Field field, CExpression place, bool isLast = false)
    {
        if (!this.NeedsRelease(field)) return null;
        if (field.Embedded is { } embedded)
        {
            var address = new CUnary(CUnaryOperator.AddressOf, place);
            CStatement destroy = Do(new CCall(this.Named(embedded, "destroy", this.DefineDestroy), address));

            // Where a constructor may have failed before it came to this object there is none.
            return !field.IsMadeLast && context.Usage.Abandoned.Any(a => a.Has(field.Owner)) ? new CIf(new CCall("tusk_type", address), [destroy], []) : destroy;
        }

        CExpression value = isLast && field.Type is StructType { Dispose: not null } structure && IsPlain(structure)
            ? new CCompoundLiteral(new CArrayType(context.Types.Of(structure), null), new CInitializer([new(null, place)]))
            : field.Type is StructType ? new CUnary(CUnaryOperator.AddressOf, place) : place;
        return this.Release(field.Type, value) is { } call ? Do(call) : null;
    }

    /// <summary>Numbers and addresses only: a copy is as good.</summary>
    static bool IsPlain(StructType type) => type.Binding is null && type.Fields.TrueForAll(static f => f.Type is PrimitiveType or EnumType or PointerType || f.Type is StructType inner && IsPlain(inner));

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
        this.Define(CType.Void, name, "static __maybe_unused", context.Types.Of(type).Pointer, body);
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
