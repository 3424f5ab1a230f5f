// Capabilities found by tests for interfaces: as, is, patterns, casts from one interface to another, on sealed and open classes.
IDevice[] devices = [new Disk(), new Tape(), new Null()];
foreach (IDevice device in devices)
{
    string text = device.Name;
    if (device is ISeekable seekable) text += $" seeks to {seekable.Seek(10)}";
    if (device is IWritable { Capacity: > 50 } big) text += $" writes {big.Capacity}";
    text += (device as ISeekable)?.Seek(3) is { } at ? $" at {at}" : " no seek";
    Console.WriteLine(text);
}

IWritable writable = (IWritable)devices[1];
Console.WriteLine(writable is ISeekable ? "both" : "only writes");
try
{
    Console.WriteLine(((ISeekable)writable).Seek(1));
}
catch (InvalidCastException)
{
    Console.WriteLine("can't seek");
}

interface IDevice
{
    string Name { get; }
}

interface ISeekable
{
    int Seek(int to);
}

interface IWritable
{
    int Capacity { get; }
}

sealed class Disk : IDevice, ISeekable, IWritable
{
    public string Name => "disk";
    public int Capacity => 100;
    public int Seek(int to) => to * 2;
}

class Tape : IDevice, IWritable
{
    public virtual string Name => "tape";
    public int Capacity => 20;
}

sealed class Null : IDevice
{
    public string Name => "null";
}
