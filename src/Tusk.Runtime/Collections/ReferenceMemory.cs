using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tusk.Runtime.Collections;

/// <summary>Moving memory that holds references: one by one, so that each is counted.</summary>
[StandsFor("System.Buffer")]
static class BufferStandIn
{
    public static void Memmove<T>(ref T destination, ref T source, nuint elementCount)
    {
        if (Unsafe.IsAddressLessThan(ref source, ref destination))
        {
            for (nuint i = elementCount; i > 0; i--) Unsafe.Add(ref destination, i - 1) = Unsafe.Add(ref source, i - 1);
            return;
        }

        for (nuint i = 0; i < elementCount; i++) Unsafe.Add(ref destination, i) = Unsafe.Add(ref source, i);
    }
}

[StandsFor("System.Span`1")]
static class SpanStandIn<T>
{
    public static void Clear(ref Span<T> self)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Unsafe.InitBlockUnaligned(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(self)), 0, (uint)(self.Length * Unsafe.SizeOf<T>()));
            return;
        }

        for (int i = 0; i < self.Length; i++) self[i] = default!;
    }
}
