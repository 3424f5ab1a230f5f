// C header: linux/uaccess.h

using System.Runtime.CompilerServices;
using Linux.Bindings;

namespace Linux;

/// <summary>
/// One value from or to user memory: what fits a register goes with get_user and put_user, which need no copy of it in memory. Process context;
/// may sleep.
/// </summary>
static unsafe class UserValue
{
    /// <summary>Every pattern of bits must be a valid T.</summary>
    /// <returns>False, and default, where the address is bad.</returns>
    public static bool TryRead<T>(byte* address, out T value) where T : unmanaged
    {
        // SAFETY: get_user and copy_from_user check the address.
        if (sizeof(T) == sizeof(uint))
        {
            uint bits;
            bool isRead = UAccess.Get(&bits, (uint*)address) == 0;
            value = Unsafe.BitCast<uint, T>(bits);
            return isRead;
        }

        if (sizeof(T) == sizeof(ulong) && sizeof(nuint) == sizeof(ulong))
        {
            ulong bits;
            bool isRead = UAccess.Get(&bits, (ulong*)address) == 0;
            value = Unsafe.BitCast<ulong, T>(bits);
            return isRead;
        }

        T copy = default;
        bool isCopied = UAccess.CopyFromUser(&copy, address, (nuint)sizeof(T)) == 0;
        value = copy;
        return isCopied;
    }

    /// <summary>T must have no padding: its bytes would show what was in kernel memory.</summary>
    /// <returns>False where the address is bad.</returns>
    public static bool TryWrite<T>(byte* address, scoped in T value) where T : unmanaged
    {
        // SAFETY: put_user and copy_to_user check the address; value has sizeof(T) bytes.
        if (sizeof(T) == sizeof(uint)) return UAccess.Put(Unsafe.BitCast<T, uint>(value), (uint*)address) == 0;
        if (sizeof(T) == sizeof(ulong) && sizeof(nuint) == sizeof(ulong)) return UAccess.Put(Unsafe.BitCast<T, ulong>(value), (ulong*)address) == 0;
        fixed (T* source = &value) return UAccess.CopyToUser(address, source, (nuint)sizeof(T)) == 0;
    }
}
