using Tusk.Compiler.IR;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Lowering;

/// <summary>Exceptions that compiled code throws by itself.</summary>
enum ImplicitError { IndexOutOfRange, NullReference, DivideByZero, Overflow, InvalidCast, OutOfMemory }

/// <summary>The exception classes of the program, and those that checks and allocations throw where the program does not name them.</summary>
sealed class ErrorClasses
{
    // Base classes stand before what derives from them. The errnos are the ones of the x86 and generic ABI.
    static readonly (string Name, string? Base, int Errno, string Message, ImplicitError? Kind)[] Known =
    [
        ("Exception", null, 22, "Exception of type 'System.Exception' was thrown.", null),
        ("SystemException", "Exception", 22, "System error.", null),
        ("ArithmeticException", "SystemException", 33, "Overflow or underflow in the arithmetic operation.", null),
        ("IndexOutOfRangeException", "SystemException", 34, "Index was outside the bounds of the array.", ImplicitError.IndexOutOfRange),
        ("NullReferenceException", "SystemException", 14, "Object reference not set to an instance of an object.", ImplicitError.NullReference),
        ("DivideByZeroException", "ArithmeticException", 33, "Attempted to divide by zero.", ImplicitError.DivideByZero),
        ("OverflowException", "ArithmeticException", 75, "Arithmetic operation resulted in an overflow.", ImplicitError.Overflow),
        ("InvalidCastException", "SystemException", 91, "Specified cast is not valid.", ImplicitError.InvalidCast),
        ("OutOfMemoryException", "SystemException", 12, "Insufficient memory to continue the execution of the program.", ImplicitError.OutOfMemory),
    ];

    readonly List<ClassType> _all;
    readonly Dictionary<ImplicitError, ClassType> _implicit = [];

    public ErrorClasses(IrProgram program)
    {
        _all = [.. program.Classes.Where(static c => c.IsException)];
        // A base that no list names still has to come first in the numbering.
        for (int i = 0; i < _all.Count; i++)
            if (_all[i].Base is { IsException: true } parent && !_all.Contains(parent))
                _all.Add(parent);
        var byName = new Dictionary<string, ClassType>();
        foreach (ClassType type in _all) byName.TryAdd(type.DisplayName, type);
        foreach (var known in Known)
        {
            if (!byName.TryGetValue("System." + known.Name, out ClassType? type))
            {
                type = new ClassType("System_" + known.Name, "System." + known.Name)
                {
                    IsException = true,
                    Base = known.Base is null ? null : byName["System." + known.Base],
                };
                _all.Add(type);
                byName.Add(type.DisplayName, type);
            }
            if (type.Errno == 0) type.Errno = known.Errno;
            if (type.DefaultMessage == "") type.DefaultMessage = known.Message;
            if (known.Kind is { } kind) _implicit.Add(kind, type);
        }
    }

    public IReadOnlyList<ClassType> All => _all;

    public ClassType Of(ImplicitError error) => _implicit[error];
}
