using Linux;

[Module(License = License.GPL, Author = "The Tusk authors", Description = "Every level and format of the log")]
sealed class Print : Module, IDisposable
{
    enum Colour : byte { Red = 1, Green = 2 }

    public Print()
    {
        Log.Emergency("emergency (level 0) without values");
        Log.Alert("alert (level 1) without values");
        Log.Critical("critical (level 2) without values");
        Log.Error("error (level 3) without values");
        Log.Warning("warning (level 4) without values");
        Log.Notice("notice (level 5) without values");
        Log.Info("info (level 6) without values");
        Log.Debug("debug (level 7) is off unless someone turns it on");

        int level = 6;
        string name = "Info";
        Log.Info($"{name} message (level {level}) with values");

        long big = long.MinValue;
        byte small = 0xa5;
        nuint size = 4096;
        Log.Info($"integers: {level}, {big}, {small}, {size}, {ulong.MaxValue}");
        Log.Info($"hexadecimal: {level:x}, {small:X2}, {big:x16}");
        Log.Info($"aligned: [{level,5}] [{level,-5}] [{small,8:x}]");
        Log.Info($"bool {small > 5}, char {'c'}, enum {Colour.Green}, 100%");
        Log.Info($"utf-8: {"text in bytes"u8}, {"text"u8[1..3]}");
    }

    public void Dispose() => Log.Info("exit");
}
