// C header: linux/refcount.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A reference that does not keep its object alive: what a child has of its parent, or a list of those who are told about something. Where objects
/// would refer to each other in a circle, one of the references is weak, or none of them would ever go (TUSK0702). Any context.
/// </summary>
/// <remarks>Object and weak reference may go in any order. The memory of the object, not what it holds, stays until both have gone.</remarks>
/// <typeparam name="T">Any class but that of the module itself.</typeparam>
public sealed unsafe class Weak<T> : IDisposable where T : class
{
    void* _handle;

    /// <summary>Several threads may come to a T by this.</summary>
    readonly T? _shape = null;

    /// <exception cref="NullReferenceException">EFAULT: there is no object.</exception>
    public Weak(T target)
    {
        _handle = ObjectHandle.Weaken(target);
    }

    /// <summary>The object, which lives as long as the reference that this gives; null where its last reference has gone.</summary>
    public T? Target => ObjectHandle.Strengthen<T>(_handle) ?? _shape;

    [QuietDispose]
    void IDisposable.Dispose()
    {
        void* handle = _handle;
        _handle = null;

        // SAFETY: the constructor's own handle, given up once.
        WeakReferences.Forget(handle);
    }
}
