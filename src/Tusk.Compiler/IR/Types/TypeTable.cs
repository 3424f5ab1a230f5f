using System.Collections.Concurrent;

namespace Tusk.Compiler.IR.Types;

/// <summary>Interns the types that are built from others.</summary>
public sealed class TypeTable
{
    readonly ConcurrentDictionary<IrType, PointerType> _pointers = new();
    readonly ConcurrentDictionary<IrType, BorrowType> _borrows = new();
    readonly ConcurrentDictionary<IrType, ArrayType> _arrays = new();
    readonly ConcurrentDictionary<string, FunctionPointerType> _functionPointers = new();

    public StringType String { get; } = new();

    /// <summary>System.Object, the static type of any reference.</summary>
    public ClassType Object { get; } = new("tusk_object", "object");

    public PointerType Pointer(IrType element) => _pointers.GetOrAdd(element, static e => new PointerType(e));

    public BorrowType Borrow(IrType element) => _borrows.GetOrAdd(element, static e => new BorrowType(e));

    /// <param name="element">The element type.</param>
    /// <param name="name">The C name to give the array type when it is new.</param>
    public ArrayType Array(IrType element, string name) => _arrays.GetOrAdd(element, e => new ArrayType(e, name));

    public FunctionPointerType FunctionPointer(Signature signature) =>
        _functionPointers.GetOrAdd(KeyOf(signature), _ => new FunctionPointerType(signature));

    public IEnumerable<ArrayType> Arrays => _arrays.Values.OrderBy(static a => a.Name, StringComparer.Ordinal);

    static string KeyOf(Signature signature) =>
        string.Join(",", signature.Parameters.Append(signature.Return).Select(static t => t is NamedType n ? n.Name : t.DisplayName));
}
