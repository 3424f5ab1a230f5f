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

    /// <summary>May sleep.</summary>
    /// <returns>0, or −EFAULT: the value is 0 then.</returns>
    [CFunction("get_user", Header = "linux/uaccess.h")]
    public static extern int Get([CLvalue] uint* value, [CType("const u32 __user *")] uint* source);

    /// <inheritdoc cref="Get(uint*, uint*)"/>
    [CFunction("get_user", Header = "linux/uaccess.h")]
    public static extern int Get([CLvalue] ulong* value, [CType("const u64 __user *")] ulong* source);

    /// <summary>May sleep.</summary>
    /// <returns>0, or −EFAULT.</returns>
    [CFunction("put_user", Header = "linux/uaccess.h")]
    public static extern int Put(uint value, [CType("u32 __user *")] uint* destination);

    /// <inheritdoc cref="Put(uint, uint*)"/>
    [CFunction("put_user", Header = "linux/uaccess.h")]
    public static extern int Put(ulong value, [CType("u64 __user *")] ulong* destination);

    /// <inheritdoc cref="CopyFromUser"/>
    [CFunction("clear_user", Header = "linux/uaccess.h")]
    public static extern nuint ClearUser([CType("void __user *")] byte* destination, nuint count);
}
