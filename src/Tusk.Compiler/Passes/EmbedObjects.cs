using Tusk.Compiler.Dataflow.Analyses;
using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Tusk.Compiler.Passes.Checks;

namespace Tusk.Compiler.Passes;

/// <summary>
/// An object that one field of another owns from construction to end stands in that field: no allocation that could fail, no pointer to follow.
/// <code>
/// t = call Mutex_new(v); store [this]->_lock = t   ⇒   t = load [this]->_lock; call Mutex_new(v, t)      class File { embedded Mutex _lock; }
/// self = new Mutex                                 ⇒   self = new Mutex in place
/// </code>
/// Every object of the class must be made so, by a constructor that sets the field once, before anything can read it; and none may keep alive
/// an object of a class that it stands in.
/// </summary>
public static class EmbedObjects
{
    public static void Run(IrProgram program)
    {
        List<Maker> makers = [.. Makers(program)];
        if (makers.Count == 0) return;
        var uses = new FieldUses(program);
        var graph = new ObjectGraph(CreatedTypes.In(program));
        Dictionary<Function, List<EmbeddingSite>> sites = Sites(program, makers);
        foreach (IGrouping<ClassType, Maker> group in makers.GroupBy(static m => m.Type))
        {
            if (group.Any(static m => m.New is null)) continue;
            List<EmbeddingSite> all = [.. group.SelectMany(m => sites.GetValueOrDefault(m.Function, []))];
            if (all.Count == 0 || !all.TrueForAll(s => IsSound(s, group.Key))) continue;
            foreach (EmbeddingSite site in all) site.Field.Embedded = group.Key;
            foreach (Maker maker in group) maker.TakePlace();
            foreach (EmbeddingSite site in all) site.Rewrite();
            group.Key.IsEmbedded = true;
        }

        bool IsSound(EmbeddingSite site, ClassType type)
        {
            if (!site.IsRecognized || uses.StoresOf(site.Field) != 1 || uses.IsAddressed(site.Field)) return false;
            if (graph.IsRecursive(type)) return false;
            foreach (Maker maker in makers)
            {
                if (!maker.Type.Has(site.Field.Owner)) continue;
                if (maker.New is null || graph.Reaches(type, maker.Type) || !FirstAssignment.IsCertain(maker.Function, maker.New, site.Field)) return false;
            }

            return true;
        }
    }

    /// <summary>One for each allocation; those that are not of the form have no <see cref="Maker.New"/>.</summary>
    static IEnumerable<Maker> Makers(IrProgram program)
    {
        HashSet<Function> direct = [.. DirectlyCalled.In(program)];
        foreach (Function function in program.Functions)
            foreach (New made in function.Blocks.SelectMany(static b => b.Instructions).OfType<New>())
            {
                bool fits = direct.Contains(function) && function.CountsByHand && function.ReturnType == made.Type && made is { Type.HasOneOwner: true, Type.Base: not null, Place: null, Result: not null }
                    && function.Blocks.Sum(static b => b.Instructions.Count(static i => i is New)) == 1
                    && function.Blocks.TrueForAll(b => b.Terminator is not Return { Value: var value } || value is LocalOperand { Local: var local } && local == made.Result);
                // The constructor that others wait for is of this form whether or not its own objects may be embedded.
                bool isMaker = function.CountsByHand && function.Blocks.Sum(static b => b.Instructions.Count(static i => i is New)) == 1;
                yield return new Maker(function, made.Type, isMaker ? made : null) { MayTakePlace = fits };
            }
    }

    static Dictionary<Function, List<EmbeddingSite>> Sites(IrProgram program, List<Maker> makers)
    {
        Dictionary<Function, Maker> made = makers.Where(static m => m.New is not null).ToDictionary(static m => m.Function);
        Dictionary<Function, List<EmbeddingSite>> sites = [];
        foreach (Function function in program.Functions)
            foreach (Block block in function.Blocks)
                foreach (Call call in block.Instructions.OfType<Call>())
                {
                    if (!made.TryGetValue(call.Callee, out Maker? maker)) continue;
                    if (!sites.TryGetValue(call.Callee, out List<EmbeddingSite>? list)) sites.Add(call.Callee, list = []);
                    list.Add(new EmbeddingSite(function, block, call, maker, made.GetValueOrDefault(function)));
                }

        return sites;
    }

    /// <summary>How the program uses fields of classes.</summary>
    sealed class FieldUses
    {
        readonly Dictionary<Field, int> _stores = [];
        readonly HashSet<Field> _addressed = [];

        public FieldUses(IrProgram program)
        {
            foreach (Instruction instruction in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions))
            {
                if (instruction is Load) continue;
                foreach (Place place in instruction.Places)
                {
                    if (place.Path is not [.., FieldProjection { Field: var field }]) continue;
                    if (instruction is Store) _stores[field] = this.StoresOf(field) + 1;
                    else _addressed.Add(field);
                }
            }
        }

        public int StoresOf(Field field) => _stores.GetValueOrDefault(field);

        public bool IsAddressed(Field field) => _addressed.Contains(field);
    }

    /// <summary>A synthetic function that allocates an object and runs a constructor on it.</summary>
    sealed record Maker(Function Function, ClassType Type, New? New)
    {
        public bool MayTakePlace { get; init; }

        /// <summary>Makes the object where its caller says.</summary>
        public void TakePlace()
        {
            this.New!.Place = new LocalOperand(this.Function.AddParameter("place", this.Type));
            this.Function.ReturnType = PrimitiveType.Void;
            foreach (Block block in this.Function.Blocks)
                if (block.Terminator is Return { Value: not null } returned) block.Terminator = new Return(null) { Span = returned.Span };
        }
    }

    /// <summary>A call that makes an object, and the store that gives it to a field of an object under construction.</summary>
    sealed class EmbeddingSite
    {
        readonly Function _function;
        readonly Block _block;
        readonly Call _call;
        readonly Store? _store;

        public EmbeddingSite(Function function, Block block, Call call, Maker maker, Maker? own)
        {
            (_function, _block, _call) = (function, block, call);
            if (!maker.MayTakePlace || call.Result is not { } result || this.StoreOf(result) is not { Place: { Root: ValueRoot { Value: LocalOperand { Local: var self } }, Path: [FieldProjection { Field: { Owner: ClassType } field }] } } store) return;

            // A constructor runs once on an object, and so does what its maker does.
            bool isOwn = own is not null && self == own.New!.Result || !function.CountsByHand && function.DisplayName.Contains("..ctor(", StringComparison.Ordinal) && function.Parameters is [var first, ..] && self == first;
            if (!isOwn || RunsOnce.Repeats(block)) return;
            _store = store;
            this.Field = field;
        }

        public bool IsRecognized => _store is not null;

        /// <summary>Only of a recognized site.</summary>
        public Field Field { get; } = null!;

        public void Rewrite()
        {
            List<Instruction> instructions = _block.Instructions;
            instructions.Remove(_store!);
            int at = instructions.IndexOf(_call);
            Local result = _call.Result!;
            Local value = _function.AddLocal(this.Field.Name, this.Field.Type);
            value.IsBorrowed = true;
            var place = new LocalOperand(value);
            Operand typed = place;
            instructions.Insert(at++, new Load(_store!.Place) { Result = value, Span = _call.Span });
            if (this.Field.Type != result.Type)
            {
                Local exact = _function.AddLocal(this.Field.Name, result.Type);
                exact.IsBorrowed = true;
                instructions.Insert(at++, new Reinterpret(place, result.Type) { Result = exact, Span = _call.Span });
                typed = new LocalOperand(exact);
            }

            _call.Arguments = _call.Arguments.Add(typed);
            _call.Result = null;
            instructions.Insert(at + 1, new Copy(typed) { Result = result, Span = _call.Span });
        }

        /// <summary>The store of the result, with nothing but new names for it in between.</summary>
        Store? StoreOf(Local result)
        {
            HashSet<Local> names = [result];
            for (int i = _block.Instructions.IndexOf(_call) + 1; i < _block.Instructions.Count; i++)
            {
                Instruction instruction = _block.Instructions[i];
                if (instruction is Store { Value: LocalOperand { Local: var stored } } store && names.Contains(stored)) return store;

                // A name that is used no more.
                if (instruction is Copy { Value: NullOperand, Result: { } left } && names.Remove(left)) continue;
                if (instruction is not (Copy or Reinterpret) || instruction.Operands.First() is not LocalOperand { Local: var source } || !names.Contains(source)) return null;
                names.Add(instruction.Result!);
            }

            return null;
        }
    }
}
