namespace Linux.Interop;

/// <summary>
/// Binds a static extern method to a C function, inline function or function-like macro. The call is written as a C call,
/// so the C compiler checks every argument against the real prototype.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CFunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>The header that declares it, as in <c>#include &lt;…&gt;</c>.</summary>
    public string? Header { get; set; }

    /// <summary>
    /// The macro that gives a static variable, which is its argument, from the start what this call would make of it: <c>__MUTEX_INITIALIZER</c>
    /// for <c>mutex_init</c>. Its expansion stands in braces.
    /// </summary>
    public string? Initializer { get; set; }
}

/// <summary>Binds the getter of a static extern property to a C expression: a constant, an object-like macro, a variable.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class CValueAttribute(string expression) : Attribute
{
    public string Expression { get; } = expression;
    public string? Header { get; set; }

    /// <summary>
    /// The expression may stand in the initialiser of a C variable: a number, or the address of something. Where all that a
    /// <c>static readonly</c> field is made of is constant, it is a <c>static const</c> of C.
    /// </summary>
    public bool IsConstant { get; set; }
}

/// <summary>
/// Makes a C# struct stand for a C type, spelled as C spells it (<c>struct mutex</c>, <c>spinlock_t</c>). Declare only the
/// fields that are used, by their C names; size and layout are the C compiler's.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class CStructAttribute(string spelling) : Attribute
{
    public string Spelling { get; } = spelling;
    public string? Header { get; set; }
}

/// <summary>The member of a C struct that a field stands for, where it is not the field's own name: another name, or a dotted path.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CFieldAttribute(string member) : Attribute
{
    public string Member { get; } = member;
}

/// <summary>The member of a C struct is the driver's own: the kernel looks at nothing that the driver stores there. What is never read is not stored.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class DriverDataAttribute : Attribute;

/// <summary>
/// The exact C type of a parameter, return or field where the C# type is not it: <c>[CType("char __user *")] byte*</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class CTypeAttribute(string spelling) : Attribute
{
    public string Spelling { get; } = spelling;
}

/// <summary>
/// The argument of a macro that assigns to its operand or takes its address: the pointer <c>p</c> is written <c>*p</c>, as in
/// <c>spin_lock_irqsave(lock, *p)</c> or <c>READ_ONCE(*p)</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CLvalueAttribute : Attribute;

/// <summary>
/// C calls this static method by its address (<c>&amp;Method</c>). The compiler makes a function with the exact C prototype that also turns
/// an uncaught error into a negative errno, <c>ERR_PTR</c>, or the value of <see cref="OnErrorAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CCallbackAttribute : Attribute;

/// <summary>
/// Dispose gives back what the object itself holds, and nobody else can tell when: it ends nothing that C or other objects would call. It may run
/// on an object whose constructor has not run: it is all zero, or has what the constructor begins by storing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class QuietDisposeAttribute : Attribute;

/// <summary>
/// The callback does nothing but call this virtual method of a class. Where no class of the program overrides the method, C gets NULL instead
/// of the callback's address: the kernel's behaviour for an operation that is missing must be that of the method's own body.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CallbackOfAttribute(Type type, string method) : Attribute
{
    public Type Type { get; } = type;
    public string Method { get; } = method;
}

/// <summary>
/// Where nothing is left to do in the callback but to return 0, C gets NULL instead of its address: the kernel must then do nothing either.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OptionalCallbackAttribute : Attribute;

/// <summary>Gives C code a global function of this name and a header that declares it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CExportAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>What a callback or export returns to C when an error leaves it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnErrorAttribute(long value) : Attribute
{
    public long Value { get; } = value;
}

/// <summary>
/// Binds a static extern method to a printf-like C function: its parameter of a <see cref="FormatHandlerAttribute"/> type, or a string
/// parameter that is the last one, becomes the format and the values, made at compile time.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FormatFunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public string? Header { get; set; }

    /// <summary>Added at the end of the format.</summary>
    public string Suffix { get; set; } = "";
}

/// <summary>An interpolated string handler that exists at compile time only; its methods have no bodies.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FormatHandlerAttribute : Attribute;

/// <summary>A struct that is moved, never copied, and is disposed by whoever owns it.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class OwnedAttribute : Attribute;
