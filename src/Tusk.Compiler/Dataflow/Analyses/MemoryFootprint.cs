using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Dataflow.Analyses;

/// <summary>
/// What may a piece of code read and write that changes while the program runs? Class fields, static fields, array elements by their type, the
/// locals of its own function; memory behind pointers and refs is all memory, and what C does outside of the program is one thing.
/// </summary>
public sealed class MemoryFootprint
{
    /// <summary>Anything in memory.</summary>
    static readonly object Memory = new();

    /// <summary>Consoles, devices, the kernel's own data.</summary>
    static readonly object Outside = new();

    readonly HashSet<object> _reads = [];
    readonly HashSet<object> _writes = [];

    /// <summary>The order in which the two run can make a difference.</summary>
    public bool Disturbs(MemoryFootprint other) =>
        Meet(_writes, other._writes) || Meet(_writes, other._reads) || Meet(_reads, other._writes);

    static bool Meet(HashSet<object> some, HashSet<object> others)
    {
        if (some.Count == 0 || others.Count == 0) return false;
        return some.Overlaps(others) || some.Contains(Memory) && others.Any(IsMemory) || others.Contains(Memory) && some.Any(IsMemory);
    }

    /// <summary>A pointer may lead to it.</summary>
    static bool IsMemory(object what) => what != Outside && what is not (Local or Settled or Apart);

    /// <summary>A local that somebody has the address of who may write there.</summary>
    sealed record Exposed(Local Local);

    /// <summary>A field that constructors assign by its name, and nobody else: no pointer leads to it.</summary>
    sealed record Settled(Field Field);

    /// <summary>A field that nobody has the address of.</summary>
    /// <param name="Field">A field, or a static one.</param>
    sealed record Apart(object Field);

    /// <summary>What is known of the fields of a program.</summary>
    public sealed class Fields
    {
        readonly HashSet<object> _addressed = [];
        readonly IReadOnlySet<Field> _changing;

        public Fields(IrProgram program)
        {
            _changing = AssignedAfterConstruction.In(program);
            foreach (AddressOf address in program.Functions.SelectMany(static f => f.Blocks).SelectMany(static b => b.Instructions).OfType<AddressOf>())
            {
                if (address.Place.Root is StaticRoot root) _addressed.Add(root.Field);
                _addressed.UnionWith(address.Place.Path.OfType<FieldProjection>().Select(static p => p.Field));
            }
        }

        public object What(Field field) => !_changing.Contains(field) ? new Settled(field) : _addressed.Contains(field) ? field : new Apart(field);

        public object What(StaticField field) => _addressed.Contains(field) ? field : new Apart(field);
    }

    /// <summary>What a ref or pointer that is a parameter leads to.</summary>
    sealed record Behind(int Parameter);

    public void Add(MemoryFootprint other)
    {
        _reads.UnionWith(other._reads);
        _writes.UnionWith(other._writes);
    }

    /// <summary>The footprint of each function with all that it calls.</summary>
    /// <param name="functions">With those that they call.</param>
    /// <param name="fields">Of the program.</param>
    /// <param name="lent">In the program.</param>
    public static IReadOnlyDictionary<Function, MemoryFootprint> OfFunctions(IReadOnlyCollection<Function> functions, Fields fields, LentToReaders lent)
    {
        Dictionary<Function, Scope> scopes = functions.ToDictionary(static f => f, f => new Scope(f, fields, lent));
        Dictionary<Function, MemoryFootprint> footprints = functions.ToDictionary(static f => f, f => scopes[f].Of(f.Blocks));
        for (bool grows = true; grows;)
        {
            grows = false;
            foreach ((Function function, MemoryFootprint footprint) in footprints)
            {
                int before = footprint._reads.Count + footprint._writes.Count;
                scopes[function].AddCalls(function.Blocks, footprint, footprints);
                footprint.RemoveLocals();
                grows |= footprint._reads.Count + footprint._writes.Count > before;
            }
        }

        return footprints;
    }

    /// <summary>The footprint of some blocks of a function with all that they call.</summary>
    public static MemoryFootprint Of(Function function, IReadOnlyCollection<Block> blocks, Fields fields, LentToReaders lent, IReadOnlyDictionary<Function, MemoryFootprint> footprints)
    {
        Scope scope = new(function, fields, lent);
        MemoryFootprint result = scope.Of(blocks);
        scope.AddCalls(blocks, result, footprints);
        if (result._reads.RemoveWhere(static r => r is Behind) > 0) result._reads.Add(Memory);
        if (result._writes.RemoveWhere(static w => w is Behind) > 0) result._writes.Add(Memory);
        return result;
    }

    /// <summary>Those of another function, or of another run of the same: nobody else sees them.</summary>
    public void RemoveLocals()
    {
        _reads.RemoveWhere(static r => r is Local or Exposed);
        _writes.RemoveWhere(static w => w is Local or Exposed);
    }

    /// <summary>Whoever is given strings and numbers, and writes nothing, reads the strings, which never change.</summary>
    bool IsOfStrings(Function function) =>
        _writes.Count == 0 && _reads.All(static r => r == Memory || r is Settled { Field.Owner: StringType }) && function.Parameters.TrueForAll(static p => p.Type is StringType or PrimitiveType or EnumType or ErrorType);

    /// <summary>C may write what the pointer leads to, where that is of C#: what only C knows is outside.</summary>
    static bool ReachesMemory(IrType type) => type switch
    {
        PointerType pointer => pointer.Element is not StructType { Binding: not null },
        BorrowType borrow => borrow.Element is not StructType { Binding: not null },
        ArrayType => true,
        _ => false,
    };

    /// <summary>What the places of one function mean.</summary>
    sealed class Scope(Function function, Fields fields, LentToReaders lent)
    {
        readonly BitSet _addressed = AddressTaken.In(function);
        readonly Definitions _definitions = new(function);

        public MemoryFootprint Of(IEnumerable<Block> blocks)
        {
            var result = new MemoryFootprint();
            foreach (Block block in blocks)
            {
                if (block.Caught is { } caught) result._writes.Add(caught);
                foreach (Instruction instruction in block.Instructions) this.Add(instruction, result);
                this.AddOperands(block.Terminator.Operands, result);
            }

            return result;
        }

        void Add(Instruction instruction, MemoryFootprint result)
        {
            this.AddOperands(instruction.Operands, result);
            if (instruction.Result is { } written) result._writes.Add(this.Itself(written));
            switch (instruction)
            {
                case Load load:
                    result._reads.Add(this.What(load.Place));
                    break;
                case AddressOf { Place: { Root: StaticRoot root, IsDirect: true } }:
                    result._reads.Add(fields.What(root.Field));
                    break;
                case Store store:
                    result._writes.Add(this.What(store.Place));
                    break;
                case CopyMemory:
                    result._reads.Add(Memory);
                    result._writes.Add(Memory);
                    break;
                case FillMemory:
                    result._writes.Add(Memory);
                    break;
                case CallC or CallPointer or CallFormat:
                    result._reads.Add(Outside);
                    result._writes.Add(Outside);
                    if (instruction.Operands.Any(static o => ReachesMemory(o.Type))) result._writes.Add(Memory);
                    break;
            }
        }

        void AddOperands(IEnumerable<Operand> operands, MemoryFootprint result)
        {
            foreach (Operand operand in operands)
                if (operand is LocalOperand { Local: var local }) result._reads.Add(this.Itself(local));
        }

        public void AddCalls(IEnumerable<Block> blocks, MemoryFootprint result, IReadOnlyDictionary<Function, MemoryFootprint> footprints)
        {
            foreach (CallInstruction call in blocks.SelectMany(static b => b.Instructions).OfType<CallInstruction>())
                foreach (Function callee in call.Callees)
                {
                    MemoryFootprint called = footprints[callee];
                    if (called.IsOfStrings(callee)) continue;
                    // The arguments of a delegate's call are not in the places of its functions' parameters.
                    bool isDirect = call is Call;
                    // What is called may be what is asked about: its own set grows.
                    result._reads.UnionWith([.. called._reads.Select(Here)]);
                    result._writes.UnionWith([.. called._writes.Select(Here)]);

                    object Here(object what) => what is Behind { Parameter: var i } ? isDirect ? this.Pointee(call.Arguments[i]) : Memory : what;
                }
        }

        /// <summary>The last object, array or pointer on the way decides.</summary>
        object What(Place place)
        {
            for (int i = place.Path.Length - 1; i >= 0; i--)
            {
                switch (place.Path[i])
                {
                    case FieldProjection { ThroughReference: true } field: return fields.What(field.Field);
                    case ArrayElementProjection element: return element.Element;
                    case DereferenceProjection: return i == 0 && place.Root is ValueRoot root ? this.Pointee(root.Value) : Memory;
                }
            }

            return place.Root switch
            {
                LocalRoot { Local: var local } => this.Itself(local),
                StaticRoot root => fields.What(root.Field),
                _ => Memory,
            };
        }

        object Itself(Local local) => _addressed[local.Index] && !lent.Contains(local) ? new Exposed(local) : local;

        /// <summary>What a pointer leads to.</summary>
        object Pointee(Operand pointer)
        {
            if (pointer is not LocalOperand { Local: var local }) return Memory;
            if (local.Kind == LocalKind.Parameter) return _definitions.IsSingle(local) ? new Behind(local.Index) : Memory;
            return _definitions.SoleDefinition(local) is AddressOf { Place: { Root: LocalRoot root, IsDirect: true } } ? this.Itself(root.Local) : Memory;
        }
    }
}
