namespace Linux.Interop;

/// <summary>
/// An object as the opaque pointer that C keeps for it (private_data and the like), and back. A handle is never null: to make one of null
/// throws NullReferenceException, and to read one where nothing was stored is undefined. The compiler knows these methods.
/// </summary>
public static unsafe class ObjectHandle
{
    /// <summary>
    /// The pointer owns one count: the object lives until <see cref="Take{T}"/>. Objects of a class without fields and without Dispose may share
    /// one address, so C must not tell them apart by it.
    /// </summary>
    public static extern void* Leak(object value);

    /// <summary>The address alone; something else keeps the object alive.</summary>
    public static extern void* Peek(object value);

    /// <summary>The object of a pointer that <see cref="Leak"/> or <see cref="Peek"/> gave; the pointer keeps what it owned.</summary>
    public static extern T Borrow<T>(void* handle) where T : class;

    /// <summary>The object of a pointer that <see cref="Leak"/> gave, with the count that the pointer owned.</summary>
    public static extern T Take<T>(void* handle) where T : class;

    /// <summary>The pointer keeps the memory of the object, not the object, until <c>tusk_forget</c> gets it.</summary>
    public static extern void* Weaken(object value);

    /// <summary>The object of a pointer that <see cref="Weaken"/> gave, or null where its last reference has gone.</summary>
    public static extern T? Strengthen<T>(void* handle) where T : class;

    /// <summary>container_of: the object of class <typeparamref name="T"/> whose field of that name is at the address.</summary>
    /// <param name="address">The address of the field.</param>
    /// <param name="field">A literal: nameof the field.</param>
    public static extern T ContainerOf<T>(void* address, string field) where T : class;
}

/// <summary>Strings for C. The compiler knows these methods.</summary>
public static unsafe class CString
{
    /// <summary>The text of a string as zero-terminated UTF-8 that lives as long as the module.</summary>
    public static extern byte* Of(string text);
}
