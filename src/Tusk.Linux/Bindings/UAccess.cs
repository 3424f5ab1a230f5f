using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/uaccess.h</summary>
static unsafe class UAccess
{
    /// <summary>May sleep.</summary>
    /// <returns>The count of bytes that were not copied.</returns>
    [CFunction("copy_from_user", Header = "linux/uaccess.h")]
    public static extern nuint CopyFromUser(void* destination, [CType("const void __user *")] byte* source, nuint count);

    /// <inheritdoc cref="CopyFromUser"/>
    [CFunction("copy_to_user", Header = "linux/uaccess.h")]
    public static extern nuint CopyToUser([CType("void __user *")] byte* destination, void* source, nuint count);

    /// <inheritdoc cref="CopyFromUser"/>
    [CFunction("clear_user", Header = "linux/uaccess.h")]
    public static extern nuint ClearUser([CType("void __user *")] byte* destination, nuint count);
}
