// C header: linux/dma-mapping.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// Memory that a device reads and writes at any time, beside the driver. There is no ref or span into it: a value is copied once, and what has been checked is what is
/// used. Reading twice gives two values, which may differ.
/// </summary>
/// <typeparam name="T">A value of which every pattern of bits is one (TUSK0601): the device may write any.</typeparam>
[Synchronized]
public sealed unsafe class DmaMemory<T> where T : unmanaged
{
    DmaArea _area;

    /// <summary>Allocates it, all zero. Process context; may sleep.</summary>
    /// <param name="device">For which: it decides where in memory that may be.</param>
    /// <param name="length">How many values.</param>
    /// <exception cref="OutOfMemoryException">ENOMEM; also where the machine has no DMA.</exception>
    /// <exception cref="ArgumentOutOfRangeException">ERANGE: the length is not positive.</exception>
    public DmaMemory(PlatformDevice device, int length)
    {
        if (length <= 0) throw new ArgumentOutOfRangeException();
        this.Length = length;
        _area = new DmaArea(device.Device, checked((nuint)length * (nuint)sizeof(T)));
    }

    /// <summary>How many values it has. Any context.</summary>
    public int Length { get; }

    /// <summary>Where the device finds it: what it is told. Any context.</summary>
    public ulong BusAddress => _area.Bus;

    /// <summary>Copies a value out, once. Its parts of up to a word are whole, each at its own moment. What is read after it in the program is read later. Any context.</summary>
    /// <exception cref="IndexOutOfRangeException">ERANGE: there is none.</exception>
    [CopiesFromUser]
    public Untrusted<T> Read(int index)
    {
        T copy;

        // SAFETY: the area has Length values, and lives as long as the object.
        WholeWords.Load(&copy, this.At(index), (nuint)sizeof(T));
        DmaMappings.ReadBarrier();
        return new(copy);
    }

    /// <summary>Copies a value in. What was written before it in the program is there for the device before. Any context.</summary>
    /// <exception cref="IndexOutOfRangeException">ERANGE: there is none.</exception>
    public void Write(int index, T value)
    {
        DmaMappings.WriteBarrier();

        // SAFETY: as in Read.
        WholeWords.Store(this.At(index), &value, (nuint)sizeof(T));
    }

    T* At(int index)
    {
        if (index < 0 || index >= this.Length) throw new IndexOutOfRangeException();

        // SAFETY: there are Length of them.
        return (T*)_area.Start + index;
    }
}

/// <summary>Coherent memory, and the device that it was allocated for.</summary>
[Owned]
unsafe struct DmaArea
{
    DeviceCount _device;
    readonly nuint _size;

    public DmaArea(device* device, nuint size)
    {
        // Of 4 bytes on some machines: the others stay zero where it is little-endian, and are shifted out where it is not.
        ulong bus = 0;
        this.Start = DmaMappings.Allocate(device, size, &bus, Slab.KernelNoWarning);
        if (this.Start == null) throw new OutOfMemoryException();
        this.Bus = DmaMappings.AddressSize == 8 || BitConverter.IsLittleEndian ? bus : bus >> 32;
        _size = size;
        _device = new DeviceCount(device);
    }

    public void* Start { get; private set; }

    public ulong Bus { get; }

    public void Dispose()
    {
        if (this.Start == null) return;

        // SAFETY: the constructor's own, given up once. The device is counted, if off its bus.
        DmaMappings.Free(_device.Device, _size, this.Start, this.Bus);
        this.Start = null;
        _device.Dispose();
    }
}
