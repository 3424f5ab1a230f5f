using Linux.Interop;

namespace Linux;

/// <summary>
/// A value from outside: user space, a device, the network. It may be any pattern of bits that someone chose to do harm with, so it has no arithmetic, and is no index,
/// length, bound or operand of a comparison, until one of its methods has made a <typeparamref name="T"/> of it. Lengths and indexes are made of numbers:
/// <see cref="UntrustedNumbers"/>. Any context; nothing here sleeps.
/// </summary>
/// <example>
/// <code>
/// Range range = argument.Read&lt;Range&gt;().Validate(static r =&gt; r.First &lt;= r.Last &amp;&amp; r.Last &lt; 64);
/// int slot = user.Read&lt;byte&gt;().ToIndex(_slots.Length);
/// </code>
/// </example>
/// <typeparam name="T">A type of which every pattern of bits is a value (TUSK0601).</typeparam>
[FromOutside]
public readonly struct Untrusted<T> where T : unmanaged
{
    readonly T _value;

    /// <summary>Marks a value as one from outside.</summary>
    public Untrusted(T value) => _value = value;

    /// <summary>
    /// The fields of a struct, each to be validated where it is used: every one is <c>Untrusted</c> itself, or an array of bytes (TUSK0602).
    /// </summary>
    public T Fields
    {
        [GivesFields]
        get => _value;
    }

    /// <summary>The value, when it is valid.</summary>
    /// <exception cref="KernelException">EINVAL: it is not.</exception>
    public T Validate(Func<T, bool> isValid) => isValid(_value) ? _value : throw new KernelException(Errno.EINVAL);

    /// <summary>The value, when it is valid.</summary>
    /// <exception cref="KernelException">The errno that is given: it is not.</exception>
    public T Validate(Func<T, bool> isValid, Errno otherwise) => isValid(_value) ? _value : throw new KernelException(otherwise);

    /// <summary>The value, when it lies between two others or is one of them. T has an order: a number, an enum, an <see cref="IComparable{T}"/>.</summary>
    /// <exception cref="KernelException">EINVAL: it lies outside.</exception>
    /// <exception cref="ArgumentException">T has no order.</exception>
    public T Require(T least, T most) =>
        Comparer<T>.Default.Compare(_value, least) >= 0 && Comparer<T>.Default.Compare(_value, most) <= 0 ? _value : throw new KernelException(Errno.EINVAL);

    /// <summary>The value, or the nearest bound where it lies outside. T has an order.</summary>
    /// <exception cref="ArgumentException">T has no order.</exception>
    public T Clamp(T least, T most) =>
        Comparer<T>.Default.Compare(_value, least) < 0 ? least : Comparer<T>.Default.Compare(_value, most) > 0 ? most : _value;

    /// <summary>What the value stands for, as a type that can't be wrong: the function throws where it stands for nothing.</summary>
    public TResult Parse<TResult>(Func<T, TResult> parse) => parse(_value);

    /// <summary>The value as it came. Right where each is as good as another: it is stored, shown, looked up or given back, and decides nothing.</summary>
    public T Trust() => _value;
}
