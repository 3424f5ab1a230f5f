using ICSharpCode.Decompiler.TypeSystem;
using Tusk.Compiler.IR.Types;

namespace Tusk.Compiler.Metadata;

/// <summary>The errno that an exception class becomes at the C boundary, and its message when the program gives none.</summary>
static class ExceptionTable
{
    // asm-generic numbers: the words never leave the kernel as numbers of another architecture, the C side writes them by name.
    static readonly Dictionary<string, (int Errno, string Message)> Known = new(StringComparer.Ordinal)
    {
        ["System.Exception"] = (5, "Exception of type 'System.Exception' was thrown."),
        ["System.SystemException"] = (5, "System error."),
        ["System.OutOfMemoryException"] = (12, "Insufficient memory to continue the execution of the program."),
        ["System.IndexOutOfRangeException"] = (34, "Index was outside the bounds of the array."),
        ["System.ArgumentException"] = (22, "Value does not fall within the expected range."),
        ["System.ArgumentOutOfRangeException"] = (34, "Specified argument was out of the range of valid values."),
        ["System.ArgumentNullException"] = (22, "Value cannot be null."),
        ["System.NullReferenceException"] = (14, "Object reference not set to an instance of an object."),
        ["System.ArithmeticException"] = (33, "Overflow or underflow in the arithmetic operation."),
        ["System.OverflowException"] = (75, "Arithmetic operation resulted in an overflow."),
        ["System.DivideByZeroException"] = (33, "Attempted to divide by zero."),
        ["System.InvalidOperationException"] = (22, "Operation is not valid due to the current state of the object."),
        ["System.ObjectDisposedException"] = (9, "Cannot access a disposed object."),
        ["System.NotSupportedException"] = (95, "Specified method is not supported."),
        ["System.NotImplementedException"] = (38, "The method or operation is not implemented."),
        ["System.InvalidCastException"] = (91, "Specified cast is not valid."),
        ["System.ArrayTypeMismatchException"] = (91, "Attempted to access an element as a type incompatible with the array."),
        ["System.UnauthorizedAccessException"] = (13, "Attempted to perform an unauthorized operation."),
        ["System.TimeoutException"] = (110, "The operation has timed out."),
        ["System.OperationCanceledException"] = (4, "The operation was canceled."),
        ["System.FormatException"] = (22, "One of the identified items was in an invalid format."),
        ["System.RankException"] = (22, "Attempted to operate on an array with the incorrect number of dimensions."),
        ["System.Collections.Generic.KeyNotFoundException"] = (2, "The given key was not present in the dictionary."),
    };

    public static (int Errno, string Message) Of(ITypeDefinition type, ClassType? parent)
    {
        if (Known.TryGetValue(type.ReflectionName, out var known)) return known;
        return (parent?.Errno ?? 5, $"Exception of type '{type.ReflectionName}' was thrown.");
    }
}
