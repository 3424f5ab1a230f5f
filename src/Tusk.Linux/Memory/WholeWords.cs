// C header: linux/compiler.h

using Linux.Bindings;

namespace Linux;

/// <summary>Copies memory that others change meanwhile: each byte is read or written once, and what is as large as a word, and stands at one, as a whole.</summary>
static unsafe class WholeWords
{
    // SAFETY: the caller's: both have that many bytes. What is not aligned goes byte by byte.
    public static void Load(void* target, void* source, nuint size)
    {
        nuint at = 0;
        if ((nuint)source % (nuint)sizeof(nuint) == 0)
            for (; at + (nuint)sizeof(nuint) <= size; at += (nuint)sizeof(nuint)) *(nuint*)((byte*)target + at) = Accesses.Read((nuint*)((byte*)source + at));
        if ((nuint)source % sizeof(uint) == 0)
            for (; at + sizeof(uint) <= size; at += sizeof(uint)) *(uint*)((byte*)target + at) = Accesses.Read((uint*)((byte*)source + at));
        for (; at < size; at++) ((byte*)target)[at] = Accesses.Read((byte*)source + at);
    }

    // SAFETY: as in Load.
    public static void Store(void* target, void* source, nuint size)
    {
        nuint at = 0;
        if ((nuint)target % (nuint)sizeof(nuint) == 0)
            for (; at + (nuint)sizeof(nuint) <= size; at += (nuint)sizeof(nuint)) Accesses.Write((nuint*)((byte*)target + at), *(nuint*)((byte*)source + at));
        if ((nuint)target % sizeof(uint) == 0)
            for (; at + sizeof(uint) <= size; at += sizeof(uint)) Accesses.Write((uint*)((byte*)target + at), *(uint*)((byte*)source + at));
        for (; at < size; at++) Accesses.Write((byte*)target + at, ((byte*)source)[at]);
    }
}
