using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;

namespace Tusk.Tests.Unit.IR;

/// <summary>The program did something that correct reference counting never does.</summary>
public sealed class CountingFault(string message) : Exception(message);

/// <summary>The run took more steps than it may.</summary>
public sealed class OutOfFuel : Exception;

/// <summary>A word of memory; knows the object it lies in.</summary>
public sealed class Cell(object? value, HeapObject? owner)
{
    public object? Value { get; set; } = value;
    public HeapObject? Owner { get; } = owner;
}

public sealed class HeapObject(ObjectType type)
{
    public ObjectType Type { get; } = type;
    public int Count { get; set; } = 1;
    public bool IsFreed { get; set; }
    public Dictionary<Field, Cell> Fields { get; } = [];
    public Cell[] Elements { get; set; } = [];
}

public sealed class StructValue(StructType type, HeapObject? owner)
{
    public StructType Type { get; } = type;
    public Dictionary<Field, Cell> Fields { get; } = type.Fields.ToDictionary(static f => f, f => new Cell(Interpreter.Default(f.Type, owner), owner));

    public StructValue Copy(HeapObject? owner)
    {
        var copy = new StructValue(this.Type, owner);
        foreach ((Field field, Cell cell) in this.Fields) copy.Fields[field] = new Cell(Interpreter.CopyOf(cell.Value, owner), owner);
        return copy;
    }
}

/// <summary>A delegate object's parts.</summary>
public sealed record Bound(Function Function);

/// <summary>An error word.</summary>
public sealed record Error(ClassType Type);

/// <summary>
/// Runs IR. Counts references as the instructions say and reports leaks, double releases and uses after the release; or, with counting off, runs
/// a program that has no counts yet. Choices of the environment (random numbers, failing allocations) come from a seed.
/// </summary>
public sealed class Interpreter(IrProgram program, int seed, bool counts)
{
    public static readonly ClassType Failure = new("failure", "Failure") { IsException = true };
    readonly Random _random = new(seed);
    readonly bool _counts = counts;
    readonly Dictionary<StaticField, Cell> _statics = program.Statics.ToDictionary(static s => s, static s => new Cell(Default(s.Type, null), null));
    readonly List<HeapObject> _heap = [];
    int _fuel = 20_000;
    int _depth;

    /// <summary>What the program logged.</summary>
    public List<string> Trace { get; } = [];

    /// <summary>Percent of allocations that fail.</summary>
    public int FailingAllocations { get; init; } = 1;
    public int Retains { get; private set; }

    /// <summary>Runs the entry point, then releases the statics; afterwards no object may be left.</summary>
    public void Run()
    {
        (object? result, Error? error) = this.Call(program.EntryPoint!, []);
        this.Trace.Add(error is null ? $"result {Show(result)}" : $"error {error.Type.Name}");
        if (!_counts) return;
        foreach (Cell cell in _statics.Values)
        {
            object? value = cell.Value;
            cell.Value = null;
            this.Count(value, -1);
        }

        foreach (Cell cell in _statics.Values) this.Count(cell.Value, -1);
        this.FindLeaks();
    }

    /// <summary>What is left are cycles: each count is the number of references among them.</summary>
    void FindLeaks()
    {
        Dictionary<HeapObject, int> references = _heap.Where(static o => !o.IsFreed).ToDictionary(static o => o, static _ => 0);
        foreach (HeapObject o in references.Keys.ToList())
            foreach (Cell cell in o.Fields.Values.Concat(o.Elements)) Follow(cell.Value);
        foreach ((HeapObject o, int count) in references)
            if (o.Count != count) throw new CountingFault($"an object of {o.Type} leaked: its count is {o.Count}, {count} references to it are left");

        void Follow(object? value)
        {
            if (value is HeapObject o) references[o]++;
            if (value is StructValue s)
                foreach (Cell cell in s.Fields.Values) Follow(cell.Value);
        }
    }

    public static object? Default(IrType type, HeapObject? owner) => type switch
    {
        PrimitiveType or EnumType => Int128.Zero,
        StructType @struct => new StructValue(@struct, owner),
        _ => null,
    };

    public static object? CopyOf(object? value, HeapObject? owner) => value is StructValue @struct ? @struct.Copy(owner) : value;

    /// <summary>Refs into a struct see the change: its words stay where they are.</summary>
    static void Assign(Cell cell, object? value)
    {
        if (cell.Value is StructValue target && value is StructValue source)
            foreach ((Field field, Cell part) in source.Fields) Assign(target.Fields[field], part.Value);
        else cell.Value = value;
    }

    static string Show(object? value) => value switch
    {
        Int128 number => number.ToString(),
        HeapObject o => o.Type.Name,
        StructValue s => "{" + string.Join(" ", s.Fields.Select(static f => Show(f.Value.Value))) + "}",
        _ => "null",
    };

    public (object? Result, Error? Error) Call(Function function, IReadOnlyList<object?> arguments)
    {
        if (++_depth > 20) throw new OutOfFuel();
        foreach (object? argument in arguments) Alive(argument, function.Name);
        var frame = new Frame(this, function, arguments);
        (object? Result, Error? Error) outcome = frame.Run();
        Alive(outcome.Result, $"result of {function.Name}");
        _depth--;
        return outcome;
    }

    static void Alive(object? value, string where)
    {
        if (value is HeapObject { IsFreed: true } o) throw new CountingFault($"an object of {o.Type} is used after its release: {where}");
        if (value is Cell { Owner.IsFreed: true } cell) throw new CountingFault($"a ref into an object of {cell.Owner!.Type} is used after its release: {where}");
        if (value is StructValue s)
            foreach (Cell field in s.Fields.Values) Alive(field.Value, where);
    }

    void Count(object? value, int by)
    {
        switch (value)
        {
            case StructValue s:
                foreach (Cell field in s.Fields.Values) this.Count(field.Value, by);
                break;
            case HeapObject o:
                if (o.IsFreed) throw new CountingFault($"an object of {o.Type} is {(by > 0 ? "retained" : "released")} after its release");
                if (by > 0) this.Retains++;
                o.Count += by;
                if (o.Count == 0) this.Free(o);
                break;
        }
    }

    void Free(HeapObject o)
    {
        if (o.Type is ClassType { Dispose: { } dispose })
        {
            o.Count = 1;
            this.Call(dispose, [o]);
            if (o.Count != 1) throw new CountingFault($"Dispose of {o.Type} kept a reference");
        }

        o.IsFreed = true;
        foreach (Cell cell in o.Fields.Values.Concat(o.Elements)) this.Count(cell.Value, -1);
    }

    HeapObject Allocate(ObjectType type, int length = 0)
    {
        var o = new HeapObject(type);
        _heap.Add(o);
        for (ClassType? c = type as ClassType; c is not null; c = c.Base)
            foreach (Field field in c.Fields) o.Fields.Add(field, new Cell(Default(field.Type, o), o));
        if (type is ArrayType array) o.Elements = [.. Enumerable.Range(0, length).Select(_ => new Cell(Default(array.Element, o), o))];
        return o;
    }

    /// <summary>One activation.</summary>
    sealed class Frame(Interpreter machine, Function function, IReadOnlyList<object?> arguments)
    {
        readonly Dictionary<Local, Cell> _locals = function.Locals.ToDictionary(static l => l, static l => new Cell(Default(l.Type, null), null));

        public (object? Result, Error? Error) Run()
        {
            for (int i = 0; i < arguments.Count; i++) _locals[function.Parameters[i]].Value = CopyOf(arguments[i], null);
            Block block = function.Entry;
            for (;;)
            {
                Error? error = null;
                foreach (Instruction instruction in block.Instructions)
                {
                    if (machine._fuel-- == 0) throw new OutOfFuel();
                    error = this.Step(instruction);
                    if (error is not null) break;
                }

                if (error is null)
                {
                    switch (block.Terminator)
                    {
                        case Goto go: block = go.Target; continue;
                        case Branch branch: block = Number(this.Value(branch.Condition)) != 0 ? branch.Then : branch.Else; continue;
                        case Switch @switch:
                            Int128 selector = Number(this.Value(@switch.Value));
                            block = @switch.Cases.Where(c => c.Value == selector).Select(static c => c.Target).FirstOrDefault(@switch.Default);
                            continue;
                        case Return @return: return (@return.Value is null ? null : CopyOf(this.Value(@return.Value), null), null);
                        case Throw @throw: error = (Error?)this.Value(@throw.Error) ?? new Error(Failure); break;
                        default: throw new CountingFault($"'{block.Terminator}' was reached in {function.Name}");
                    }
                }

                if (block.Unwind is null) return (null, error);
                block = block.Unwind;
                _locals[block.Caught!].Value = error;
            }
        }

        Error? Step(Instruction instruction)
        {
            object? result = null;
            Error? error = null;
            switch (instruction)
            {
                case Copy i: result = this.Value(i.Value); break;
                case Reinterpret i: result = this.Value(i.Value); break;
                case Unary i: result = Arithmetic.Apply(i.Operator, i.Value.Type, this.Number(i.Value)); break;
                case Binary i: result = Arithmetic.Apply(i.Operator, i.Type, this.Number(i.Left), this.Number(i.Right)); break;
                case Compare i when i.Type is PrimitiveType type: result = Arithmetic.Compare(i.Operator, type, this.Number(i.Left), this.Number(i.Right)) ? Int128.One : Int128.Zero; break;
                case Compare i: result = ReferenceEquals(this.Value(i.Left), this.Value(i.Right)) == (i.Operator == CompareOperator.Equal) ? Int128.One : Int128.Zero; break;
                case Tusk.Compiler.IR.Instructions.Convert i: result = Arithmetic.Wrap(Arithmetic.Wrap(this.Number(i.Value), (PrimitiveType)i.From), (PrimitiveType)i.To); break;
                case CheckedBinary i:
                    Int128 exact = Arithmetic.Exact(i.Operator, this.Number(i.Left), this.Number(i.Right));
                    if (Arithmetic.Wrap(exact, i.Type) != exact) error = new Error(Failure);
                    result = exact;
                    break;
                case Check i: error = this.Holds(i) ? null : new Error(Failure); break;
                case Load i: result = this.Reach(i.Place, $"{i}").Value; break;
                case Store i:
                    Assign(this.Reach(i.Place, $"{i}"), CopyOf(this.Value(i.Value), null));
                    break;
                case AddressOf i: result = this.Reach(i.Place, $"{i}"); break;
                case ArrayLength i: result = (Int128)this.Object(i.Array, $"{i}").Elements.Length; break;
                case New i: (result, error) = this.Allocated(i.Type, 0); break;
                case NewArray i: (result, error) = this.Allocated(i.Type, (int)this.Number(i.Length)); break;
                case NewDelegate i:
                    (result, error) = this.Allocated(i.Type, 1);
                    if (result is not HeapObject made) break;
                    machine.Count(this.Value(i.Target), machine._counts ? 1 : 0);
                    made.Elements = [new Cell(this.Value(i.Target), made), new Cell(new Bound(i.Function), made)];
                    break;
                case TypeTest i: result = this.Value(i.Value) is HeapObject o && IsA(o.Type, i.Type) ? Int128.One : Int128.Zero; break;
                case Retain i: machine.Count(this.Value(i.Value), 1); break;
                case Release i: machine.Count(this.Value(i.Value), -1); break;
                case MakeError i: result = new Error(i.Type); break;
                case ErrorTest i: result = this.Value(i.Error) is Error e && IsA(e.Type, i.Type) ? Int128.One : Int128.Zero; break;
                case Call i: (result, error) = machine.Call(i.Callee, this.Values(i.Arguments)); break;
                case CallVirtual i:
                    ObjectType exactly = this.Object(i.Arguments[0], $"{i}").Type;
                    (result, error) = machine.Call(i.Slot.Targets.Single(t => t.Class == exactly).Function, this.Values(i.Arguments));
                    break;
                case CallDelegate i:
                    Cell[] parts = this.Object(i.Arguments[0], $"{i}").Elements;
                    (result, error) = machine.Call(((Bound)parts[1].Value!).Function, [parts[0].Value, .. this.Values(i.Arguments).Skip(1)]);
                    break;
                case CallC { Callee.Name: "log" } i: machine.Trace.Add(Show(this.Value(i.Arguments[0]))); break;
                case CallC { Callee.Name: "random" } i: result = (Int128)machine._random.Next((int)this.Number(i.Arguments[0])); break;
                default: throw new NotSupportedException(instruction.GetType().Name);
            }

            if (error is null && instruction.Result is not null) Assign(_locals[instruction.Result], CopyOf(result, null));
            return error;
        }

        (object? Result, Error? Error) Allocated(ObjectType type, int length) =>
            machine._random.Next(100) < machine.FailingAllocations ? (null, new Error(Failure)) : (machine.Allocate(type, length), null);

        bool Holds(Check i)
        {
            object? left = this.Value(i.Left);
            return i.Kind switch
            {
                CheckKind.NotNull => left is not null,
                CheckKind.Index => (uint)(Int128)left! < (uint)this.Number(i.Right!),
                CheckKind.NotZero or CheckKind.Cast => (Int128)left! != 0,
                CheckKind.NotNegative => (Int128)left! >= 0,
                _ => !((Int128)left! == int.MinValue && this.Number(i.Right!) == -1),
            };
        }

        static bool IsA(ObjectType type, ObjectType of)
        {
            for (ObjectType? c = type; c is not null; c = (c as ClassType)?.Base)
                if (c == of) return true;
            return false;
        }

        List<object?> Values(IEnumerable<Operand> operands) => [.. operands.Select(this.Value)];

        static Int128 Number(object? value) => (Int128)value!;

        Int128 Number(Operand operand) => (Int128)this.Value(operand)!;

        object? Value(Operand operand) => operand switch
        {
            LocalOperand local => _locals[local.Local].Value,
            IntegerOperand integer => integer.Value,
            ZeroOperand zero => Default(zero.Type, null),
            NullOperand => null,
            _ => throw new NotSupportedException(operand.GetType().Name),
        };

        HeapObject Object(Operand operand, string where) => Object(this.Value(operand), where);

        static HeapObject Object(object? value, string where)
        {
            Alive(value, where);
            return value as HeapObject ?? throw new CountingFault($"null is followed: {where}");
        }

        Cell Reach(Place place, string where)
        {
            Cell cell = place.Root switch
            {
                LocalRoot local => _locals[local.Local],
                StaticRoot @static => machine._statics[@static.Field],
                _ => new Cell(this.Value(((ValueRoot)place.Root).Value), null),
            };
            foreach (Projection projection in place.Path)
                cell = projection switch
                {
                    DereferenceProjection => (Cell)cell.Value!,
                    FieldProjection { ThroughReference: true } field => Object(cell.Value, where).Fields[field.Field],
                    FieldProjection field => ((StructValue)cell.Value!).Fields[field.Field],
                    ArrayElementProjection element => Object(cell.Value, where).Elements[(int)this.Number(element.ElementIndex)],
                    _ => throw new NotSupportedException(projection.GetType().Name),
                };
            Alive(cell, where);
            return cell;
        }
    }
}
