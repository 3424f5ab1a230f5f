using Linux;

/// <summary>What one open of the device keeps: a value and a short text.</summary>
sealed class ValueFile : CharFile, IDisposable
{
    static IoctlNumber Hello => IoctlNumber.None('|', 0x80);
    static IoctlNumber GetValue => IoctlNumber.Read<int>('|', 0x81);
    static IoctlNumber SetValue => IoctlNumber.Write<int>('|', 0x82);

    readonly Mutex<State> _state = new(default);

    public ValueFile() => Log.Info("opened");

    public override nint Ioctl(IoctlNumber command, IoctlArgument argument)
    {
        if (command == Hello) Log.Info("hello from the device");
        else if (command == GetValue) this.Get(argument);
        else if (command == SetValue) this.Set(argument);
        else throw Errno.ENOTTY.AsException();
        return 0;
    }

    public override nuint Read(UserWriter user, long position)
    {
        using var state = _state.Lock();
        Span<byte> text = state.Value.Text;
        return user.WriteFrom(text[..state.Value.Length], position);
    }

    public override nuint Write(UserReader user, long position)
    {
        using var state = _state.Lock();
        nuint count = user.Read(state.Value.Text);
        state.Value.Length = (int)count;
        return count;
    }

    public void Dispose() => Log.Info("closed");

    void Get(IoctlArgument argument)
    {
        int value;
        using (var state = _state.Lock()) value = state.Value.Number;
        argument.Write(value);
        Log.Info($"the value is {value}");
    }

    void Set(IoctlArgument argument)
    {
        int value = argument.Read<int>().Trust();
        using var state = _state.Lock();
        state.Value.Number = value;
        Log.Info($"set the value to {value}");
    }
}
