namespace Tusk.Runtime.Text;

/// <summary>A number as decimal digits: 0.d0d1d2… times ten to the scale, without zeros at the end. Beyond the last digit there is <c>'\0'</c>.</summary>
ref struct DecimalDigits
{
    /// <summary>Of UInt128.MaxValue, and one that rounding may add.</summary>
    public const int MaxCount = 40;

    readonly Span<char> _digits;

    /// <param name="digits">Room for <see cref="MaxCount"/> digits.</param>
    /// <param name="magnitude">The number without its sign.</param>
    /// <param name="negative">The sign.</param>
    public DecimalDigits(Span<char> digits, ulong magnitude, bool negative)
    {
        _digits = digits;
        this.IsNegative = negative;
        this.Append(magnitude, CountOf(magnitude));
    }

    /// <inheritdoc cref="DecimalDigits(Span{char}, ulong, bool)"/>
    public DecimalDigits(Span<char> digits, UInt128 magnitude, bool negative)
    {
        const ulong part = 10_000_000_000_000_000_000;
        _digits = digits;
        this.IsNegative = negative;
        UInt128 high = magnitude / part;
        ulong low = (ulong)(magnitude - high * part);
        if (high == 0)
        {
            this.Append(low, CountOf(low));
            return;
        }

        ulong highest = (ulong)(high / part), middle = (ulong)(high % part);
        this.Append(highest, CountOf(highest));
        this.Append(middle, this.Count == 0 ? CountOf(middle) : 19);
        this.Append(low, 19);
    }

    public bool IsNegative { get; private set; }
    public int Count { get; private set; }
    public int Scale { get; set; }

    public readonly char this[int index] => index < this.Count ? _digits[index] : '\0';

    static int CountOf(ulong value)
    {
        int count = 0;
        for (; value != 0; value /= 10) count++;
        return count;
    }

    void Append(ulong value, int count)
    {
        for (int i = this.Count + count - 1; i >= this.Count; i--)
        {
            _digits[i] = (char)('0' + (int)(value % 10));
            value /= 10;
        }

        this.Count += count;
        this.Scale = this.Count;
    }

    /// <summary>Leaves at most so many digits, the last rounded half up.</summary>
    public void Round(int position)
    {
        int i = 0;
        while (i < position && i < this.Count) i++;
        if (i == position && this[i] >= '5')
        {
            while (i > 0 && _digits[i - 1] == '9') i--;
            if (i > 0)
            {
                _digits[i - 1]++;
            }
            else
            {
                this.Scale++;
                _digits[0] = '1';
                i = 1;
            }
        }
        else
        {
            while (i > 0 && _digits[i - 1] == '0') i--;
        }

        this.Count = i;
        if (i == 0) this.BeZero();
    }

    public void BeZero()
    {
        this.Scale = 0;
        this.IsNegative = false;
    }
}
