// Exception classes of one's own: hierarchy decides the handler, messages and defaults.
foreach (int n in (int[])[0, 1, 2, 3, 4])
{
    try
    {
        Device.Open(n);
        Console.WriteLine("open");
    }
    catch (DeviceGoneException)
    {
        Console.WriteLine("gone");
    }
    catch (DeviceException e) when (e is DeviceBusyException)
    {
        Console.WriteLine($"busy: {e.Message}");
    }
    catch (DeviceException e)
    {
        Console.WriteLine($"device: {e.Message}");
    }
    catch (Exception e) when (e is not DeviceException)
    {
        Console.WriteLine($"other: {e.Message}");
    }
}

class DeviceException(string message) : Exception(message);

class DeviceBusyException() : DeviceException("try again");

sealed class DeviceGoneException() : DeviceBusyException;

static class Device
{
    public static void Open(int number)
    {
        DeviceException? error = number switch
        {
            1 => new DeviceException("broken"),
            2 => new DeviceBusyException(),
            3 => new DeviceGoneException(),
            _ => null,
        };
        if (error is not null) throw error;
        if (number == 4) throw new InvalidOperationException("no such number");
    }
}
