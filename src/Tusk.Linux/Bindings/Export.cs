using Linux.Interop;

namespace Linux.Bindings;

[CStruct("struct module", Header = "linux/module.h")]
struct module;

/// <summary>linux/export.h</summary>
static unsafe class Export
{
    [CValue("THIS_MODULE", Header = "linux/export.h", IsConstant = true)]
    public static extern module* ThisModule { get; }
}
