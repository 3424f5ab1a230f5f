using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Checks;

/// <summary>
/// Where locks are: fields, static fields, elements of an array in such a field, and parameters. Places that may have the same lock, because one is
/// assigned from the other, are one.
/// </summary>
sealed class LockPlaces
{
    readonly Dictionary<object, object> _parents = [];

    /// <summary>The elements of the array in a field.</summary>
    sealed record Elements(object Place);

    public LockPlaces(IrProgram program, IReadOnlySet<IrType> locks)
    {
        foreach (Function function in program.Functions)
        {
            Definitions? definitions = null;
            foreach (Instruction instruction in function.Blocks.SelectMany(static b => b.Instructions))
            {
                switch (instruction)
                {
                    case Store { Value: { Type: var type } value } store when locks.Contains(type):
                        definitions ??= new Definitions(function);
                        if (!IsMade(value, definitions)) this.Join(PlaceOf(store.Place, definitions) ?? type, this.Of(value, definitions));
                        break;
                    case CallInstruction call when call.Arguments.Any(a => locks.Contains(a.Type)):
                        definitions ??= new Definitions(function);
                        // The lock's own methods get every lock.
                        bool isOwn = call is Call { Callee.Origin: CodeOrigin.Library };
                        foreach ((Local parameter, int i) in ReceivedArguments.Of(call))
                            if (locks.Contains(parameter.Type) && !(isOwn && i == 0) && !IsMade(call.Arguments[i], definitions)) this.Join(parameter, this.Of(call.Arguments[i], definitions));
                        break;
                }
            }
        }
    }

    /// <summary>The place that a lock was read from; its type where it came another way, from anywhere.</summary>
    public object Of(Operand receiver, Definitions definitions) => this.Root(PlaceOf(receiver, definitions) ?? receiver.Type);

    /// <summary>The one for all places that are the same.</summary>
    public object Root(object place)
    {
        while (_parents.TryGetValue(place, out object? parent)) place = parent;
        return place;
    }

    /// <summary>Fields stay, as they have names.</summary>
    void Join(object one, object other)
    {
        (one, other) = (this.Root(one), this.Root(other));
        if (one.Equals(other)) return;
        if (Rank(one) > Rank(other)) _parents.Add(other, one);
        else _parents.Add(one, other);
    }

    static int Rank(object place) => place switch { IrType => 3, Field or StaticField => 2, Elements => 1, _ => 0 };

    /// <summary>Nobody else has the lock yet.</summary>
    static bool IsMade(Operand value, Definitions definitions) =>
        value is not LocalOperand { Local: var local } || definitions.SoleDefinition(local) is New or Call { Callee.CountsByHand: true };

    static object? PlaceOf(Operand receiver, Definitions definitions)
    {
        while (receiver is LocalOperand { Local: var local })
        {
            if (local.Kind == LocalKind.Parameter && definitions.IsSingle(local)) return local;
            switch (definitions.SoleDefinition(local))
            {
                case Copy copy: receiver = copy.Value; break;
                case Load load: return PlaceOf(load.Place, definitions);
                case Call { Callee.Blocks: [{ Terminator: Return { Value: LocalOperand got }, Instructions: var body }] } when body.OfType<Load>().LastOrDefault() is { Place.Path: [.., FieldProjection behind] } load && load.Result == got.Local:
                    return behind.Field;
                default: return null;
            }
        }

        return null;
    }

    static object? PlaceOf(Place place, Definitions definitions) => place switch
    {
        { Root: StaticRoot root, Path: [] } => root.Field,
        { Path: [.., FieldProjection last] } => last.Field,
        { Path: [.., FieldProjection array, ArrayElementProjection] } => new Elements(array.Field),
        { Root: StaticRoot root, Path: [ArrayElementProjection] } => new Elements(root.Field),
        { Root: ValueRoot { Value: LocalOperand array }, Path: [ArrayElementProjection] } => PlaceOf(array, definitions) is { } of ? new Elements(of) : null,
        _ => null,
    };

    public static string NameOf(object place) => place switch
    {
        Field field => $"{Wording.NameOf(field.Owner)}.{field.Name}",
        StaticField field => string.Join('.', field.DisplayName.Split('.').TakeLast(2)),
        Elements elements => $"a lock of {NameOf(elements.Place)}",
        Local parameter => parameter.Name,
        _ => $"a {Wording.NameOf((NamedType)place)}",
    };
}
