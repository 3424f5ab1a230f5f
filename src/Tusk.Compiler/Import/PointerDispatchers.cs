using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Instructions;
using Tusk.Compiler.IR.Types;
using Block = Tusk.Compiler.IR.Block;
using Convert = Tusk.Compiler.IR.Instructions.Convert;

namespace Tusk.Compiler.Import;

/// <summary>
/// Calls through <c>delegate*&lt;…&gt;</c>. The address of a C# method is its number, so a call is a function that switches on the number
/// and calls directly. The same C# type also holds what C gave: real addresses, which are above every number.
/// </summary>
sealed class PointerDispatchers(ProgramSymbols symbols)
{
    /// <summary>Numbers are below what can be an address in C: the first page is never mapped.</summary>
    const int Limit = 4096;
    readonly Dictionary<FunctionPointerType, Function> _dispatchers = [];
    readonly List<Function> _numbered = [];
    readonly HashSet<FunctionPointerType> _ofC = [];

    /// <summary>
    /// The function that calls what a pointer, its first argument and not null, holds. Its body comes with <see cref="Complete"/>.
    /// </summary>
    public Function Of(FunctionPointerType type)
    {
        if (_dispatchers.TryGetValue(type, out Function? known)) return known;
        // As library code: what fails in it is reported where the pointer is called.
        Function function = symbols.Methods.Synthetic("call_pointer", type.DisplayName, type.Signature.Return, CodeOrigin.Library);
        function.AddParameter("pointer", type);
        foreach (IrType parameter in type.Signature.Parameters) function.AddParameter($"a{function.Parameters.Count - 1}", parameter);
        function.AddBlock().Terminator = new Unreachable();
        _dispatchers.Add(type, function);
        return function;
    }

    /// <summary>The address of a C# method is taken.</summary>
    /// <returns>False when there are no numbers left.</returns>
    public bool Add(Function function)
    {
        if (function.PointerNumber != 0) return true;
        if (_numbered.Count == Limit - 1) return false;
        _numbered.Add(function);
        function.PointerNumber = _numbered.Count;
        return true;
    }

    /// <summary>Pointers of the type may come from C.</summary>
    public void AddFromC(FunctionPointerType type) => _ofC.Add(type);

    /// <summary>A method that a pointer of the type may hold; null where none fits.</summary>
    public Function? HeldBy(FunctionPointerType type) => _numbered.FirstOrDefault(f => Fits(SignatureOf(f), type.Signature));

    /// <summary>Gives the dispatchers their bodies, once every method whose address is taken is known.</summary>
    public void Complete()
    {
        foreach ((FunctionPointerType type, Function function) in _dispatchers) this.Build(function, type);
    }

    void Build(Function function, FunctionPointerType type)
    {
        function.Blocks.Clear();
        var builder = new FunctionBuilder(function);
        var pointer = new LocalOperand(function.Parameters[0]);
        List<Operand> arguments = [.. function.Parameters.Skip(1).Select(static p => new LocalOperand(p))];
        Operand number = builder.Emit(new Convert(pointer, type, PrimitiveType.NUInt), PrimitiveType.NUInt);
        Block entry = builder.Current, other = function.AddBlock();
        var cases = new List<(Int128, Block)>();
        foreach (Function target in _numbered)
        {
            if (!Fits(SignatureOf(target), type.Signature)) continue;
            builder.Current = function.AddBlock();
            cases.Add((target.PointerNumber, builder.Current));
            List<Operand> given = [.. arguments.Select((a, i) => As(builder, a, target.Parameters[i].Type))];
            Return(builder, new Call(target, given), target.ReturnType, type.Signature.Return);
        }

        entry.Terminator = new Switch(number, cases, other);
        builder.Current = other;
        // Only a cast in unsafe code brings a method of another signature here.
        bool mayBeOfC = _ofC.Any(c => Fits(c.Signature, type.Signature));
        var limit = new IntegerOperand(PrimitiveType.NUInt, Limit);
        Operand isAddress = mayBeOfC
            ? builder.Emit(new Compare(CompareOperator.GreaterOrEqual, PrimitiveType.NUInt, number, limit), PrimitiveType.Bool)
            : BodyContext.Bool(false);
        builder.Emit(new Check(CheckKind.Cast, isAddress, null));
        builder.Current.Terminator = new Unreachable();
        IrType returned = type.Signature.Return;
        if (mayBeOfC) Return(builder, new CallPointer(type.Signature, [pointer, .. arguments]), returned, returned);
    }

    static void Return(FunctionBuilder builder, CallInstruction call, IrType given, IrType wanted)
    {
        if (given == PrimitiveType.Void)
        {
            builder.Emit(call);
            builder.Current.Terminator = new Return(null);
            return;
        }

        builder.Current.Terminator = new Return(As(builder, builder.Emit(call, given), wanted));
    }

    static Operand As(FunctionBuilder builder, Operand value, IrType wanted)
    {
        if (value.Type == wanted) return value;
        return builder.Emit(wanted is ObjectType ? new Reinterpret(value, wanted) : new Convert(value, value.Type, wanted), wanted);
    }

    static Signature SignatureOf(Function function) => new(function.ReturnType, [.. function.Parameters.Select(static p => p.Type)]);

    /// <summary>
    /// Whether a function can be called as if it had another signature: references are any reference, as C#'s variance has it.
    /// </summary>
    static bool Fits(Signature function, Signature called) =>
        function.Parameters.Count == called.Parameters.Count && Fits(function.Return, called.Return)
        && function.Parameters.Zip(called.Parameters).All(static p => Fits(p.First, p.Second));

    static bool Fits(IrType own, IrType called) =>
        own == called || own is ObjectType && called is ObjectType || Coercion.IsAddress(own) && Coercion.IsAddress(called)
        || own != PrimitiveType.Bool && called != PrimitiveType.Bool
            && Coercion.ScalarOf(own) is { } a && Coercion.ScalarOf(called) is { } b && a.WithSign(false) == b.WithSign(false);
}
