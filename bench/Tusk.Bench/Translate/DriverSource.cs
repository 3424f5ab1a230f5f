using System.Globalization;
using System.Text;

namespace Tusk.Bench.Translate;

/// <summary>
/// A driver of any length: a device whose writes go through engines, each with a struct, an abstract class, two classes, a list, loops over spans, a
/// switch, and an exception with a filter and a finally block. Each differs in its constants alone.
/// </summary>
static class DriverSource
{
    const string Head = """
        using Linux;

        [Module(License = License.GPL)]
        sealed class Big : Module
        {
            readonly MiscDevice _device = MiscDevice.Register("big", static () => new BigFile());
        }

        sealed class BigFile : CharFile
        {
            public override nuint Write(UserReader user, long position)
            {
                Span<byte> data = stackalloc byte[64];
                data = data[..(int)user.Read(data)];
                long sum = 0;

        """;

    const string Engine = """

        struct Packet#
        {
            public int Kind;
            public uint Length;
            public long Stamp;
            public readonly bool IsValid => Kind is > 0 and < 5# && Length <= 4096;
        }

        abstract class Rule#
        {
            public abstract int Apply(ref Packet# packet, ReadOnlySpan<byte> data);
            protected static int Clamp(int value) => value < 0 ? 0 : value > 10# ? 10# : value;
        }

        sealed class Sum#(int start) : Rule#
        {
            int _total = start;

            public override int Apply(ref Packet# packet, ReadOnlySpan<byte> data)
            {
                foreach (byte b in data) _total = unchecked(_total + b * 3#);
                packet.Stamp += _total;
                return Clamp(_total);
            }
        }

        sealed class Find# : Rule#
        {
            readonly List<int> _found = [];

            public override int Apply(ref Packet# packet, ReadOnlySpan<byte> data)
            {
                int at = data.IndexOf((byte)(# % 250));
                if (at >= 0) _found.Add(at);
                for (int i = 0; i < data.Length - 1; i++)
                {
                    if (data[i] > data[i + 1]) packet.Kind++;
                    else if (data[i] == # % 200) packet.Length += (uint)i;
                }

                switch (packet.Kind)
                {
                    case 1: return 1;
                    case 2: packet.Kind = 5; break;
                    case 7: throw Errno.EINVAL.AsException();
                    default: packet.Stamp -= packet.Kind; break;
                }

                return _found.Count;
            }
        }

        static class Engine#
        {
            public static long Run(ReadOnlySpan<byte> data)
            {
                var packet = new Packet# { Kind = data.Length > # % 16 ? data[# % 16] : 1, Length = (uint)data.Length };
                if (!packet.IsValid) return -1;
                Rule#[] rules = [new Sum#(#), new Find#()];
                long result = 0;
                try
                {
                    foreach (Rule# rule in rules) result += rule.Apply(ref packet, data);
                }
                catch (KernelException e) when (e.Errno == Errno.EINVAL)
                {
                    result--;
                }
                finally
                {
                    packet.Length = 0;
                }

                return result + packet.Stamp;
            }
        }

        """;

    public static string Of(int lines)
    {
        int count = lines / (Engine.Count(static c => c == '\n') + 1);
        StringBuilder text = new(Head);
        for (int i = 0; i < count; i++) text.Append(CultureInfo.InvariantCulture, $"        sum += Engine{i}.Run(data);\n");
        text.Append("        if (sum == 12345) throw Errno.EIO.AsException();\n        return (nuint)(uint)data.Length;\n    }\n}\n");
        for (int i = 0; i < count; i++) text.Append(Engine.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return text.ToString();
    }
}
