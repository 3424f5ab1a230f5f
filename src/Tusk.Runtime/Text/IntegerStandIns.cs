namespace Tusk.Runtime.Text;

[StandsFor("System.SByte")]
static class SByteStandIn
{
    [HostOnly] public static string ToString(ref sbyte self) => IntegerText.ToString(self, 8, null);
    [HostOnly] public static string ToString(ref sbyte self, string? format) => IntegerText.ToString(self, 8, format);
}

[StandsFor("System.Byte")]
static class ByteStandIn
{
    [HostOnly] public static string ToString(ref byte self) => IntegerText.ToString((ulong)self, 8, null);
    [HostOnly] public static string ToString(ref byte self, string? format) => IntegerText.ToString((ulong)self, 8, format);
}

[StandsFor("System.Int16")]
static class Int16StandIn
{
    [HostOnly] public static string ToString(ref short self) => IntegerText.ToString(self, 16, null);
    [HostOnly] public static string ToString(ref short self, string? format) => IntegerText.ToString(self, 16, format);
}

[StandsFor("System.UInt16")]
static class UInt16StandIn
{
    [HostOnly] public static string ToString(ref ushort self) => IntegerText.ToString((ulong)self, 16, null);
    [HostOnly] public static string ToString(ref ushort self, string? format) => IntegerText.ToString((ulong)self, 16, format);
}

[StandsFor("System.Int32")]
static class Int32StandIn
{
    [HostOnly] public static string ToString(ref int self) => IntegerText.ToString(self, 32, null);
    [HostOnly] public static string ToString(ref int self, string? format) => IntegerText.ToString(self, 32, format);
}

[StandsFor("System.UInt32")]
static class UInt32StandIn
{
    [HostOnly] public static string ToString(ref uint self) => IntegerText.ToString((ulong)self, 32, null);
    [HostOnly] public static string ToString(ref uint self, string? format) => IntegerText.ToString((ulong)self, 32, format);
}

[StandsFor("System.Int64")]
static class Int64StandIn
{
    [HostOnly] public static string ToString(ref long self) => IntegerText.ToString(self, 64, null);
    [HostOnly] public static string ToString(ref long self, string? format) => IntegerText.ToString(self, 64, format);
}

[StandsFor("System.UInt64")]
static class UInt64StandIn
{
    [HostOnly] public static string ToString(ref ulong self) => IntegerText.ToString(self, 64, null);
    [HostOnly] public static string ToString(ref ulong self, string? format) => IntegerText.ToString(self, 64, format);
}

[StandsFor("System.IntPtr")]
static class IntPtrStandIn
{
    [HostOnly] public static string ToString(ref nint self) => IntegerText.ToString((long)self, 64, null);
    [HostOnly] public static string ToString(ref nint self, string? format) => IntegerText.ToString((long)self, 64, format);
}

[StandsFor("System.UIntPtr")]
static class UIntPtrStandIn
{
    [HostOnly] public static string ToString(ref nuint self) => IntegerText.ToString((ulong)self, 64, null);
    [HostOnly] public static string ToString(ref nuint self, string? format) => IntegerText.ToString((ulong)self, 64, format);
}

[StandsFor("System.Boolean")]
static class BooleanStandIn
{
    public static string ToString(ref bool self) => self ? "True" : "False";
}

[StandsFor("System.Char")]
static class CharStandIn
{
    [HostOnly] public static string ToString(ref char self) => StringStandIn.Construct(self, 1);

    public static char ToUpper(char c) => char.ToUpperInvariant(c);

    public static char ToLower(char c) => char.ToLowerInvariant(c);
}
