namespace Tusk.Runtime.Text;

/// <summary>The standard formats of integers that show more than their digits: C, E, F, G, N and P, as the invariant culture has them.</summary>
static class StandardFormat
{
    /// <param name="text">Gets the text.</param>
    /// <param name="number">Is rounded as the format asks.</param>
    /// <param name="format">A letter.</param>
    /// <param name="precision">The digits after it; -1 where it has none.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    public static void Write(ref BoundedText text, scoped DecimalDigits number, char format, int precision)
    {
        switch (format)
        {
            case 'C' or 'c':
                WriteCurrency(ref text, number, precision < 0 ? 2 : precision);
                break;
            case 'F' or 'f':
                number.Round(number.Scale + (precision < 0 ? 2 : precision));
                if (number.IsNegative) text.Put('-');
                WriteFixed(ref text, number, precision < 0 ? 2 : precision, grouped: false);
                break;
            case 'N' or 'n':
                number.Round(number.Scale + (precision < 0 ? 2 : precision));
                if (number.IsNegative) text.Put('-');
                WriteFixed(ref text, number, precision < 0 ? 2 : precision, grouped: true);
                break;
            case 'E' or 'e':
                number.Round((precision < 0 ? 6 : precision) + 1);
                if (number.IsNegative) text.Put('-');
                WriteScientific(ref text, number, (precision < 0 ? 6 : precision) + 1, format);
                break;
            case 'G' or 'g':
                WriteGeneral(ref text, number, precision < 1 ? number.Count : precision, (char)(format - 'G' + 'E'));
                break;
            case 'R' or 'r':
                WriteGeneral(ref text, number, precision < 1 ? number.Count : precision, (char)(format - 'R' + 'E'));
                break;
            case 'P' or 'p':
                number.Scale += 2;
                number.Round(number.Scale + (precision < 0 ? 2 : precision));
                if (number.IsNegative) text.Put('-');
                WriteFixed(ref text, number, precision < 0 ? 2 : precision, grouped: true);
                text.Put(" %");
                break;
            default:
                throw new FormatException();
        }
    }

    /// <summary>E, a sign and at least so many digits.</summary>
    public static void WriteExponent(ref BoundedText text, int exponent, char letter, int minimumDigits, bool positiveSign)
    {
        text.Put(letter);
        if (exponent < 0) text.Put('-');
        else if (positiveSign) text.Put('+');
        int rest = exponent < 0 ? -exponent : exponent, digits = 1, power = 1;
        for (int left = rest; left >= 10; left /= 10)
        {
            digits++;
            power *= 10;
        }

        text.Put('0', minimumDigits - digits);
        for (; power > 0; power /= 10) text.Put((char)('0' + rest / power % 10));
    }

    static void WriteCurrency(ref BoundedText text, scoped DecimalDigits number, int precision)
    {
        number.Round(number.Scale + precision);
        if (number.IsNegative) text.Put('(');
        text.Put('¤');
        WriteFixed(ref text, number, precision, grouped: true);
        if (number.IsNegative) text.Put(')');
    }

    static void WriteFixed(ref BoundedText text, scoped DecimalDigits number, int decimals, bool grouped)
    {
        int next = 0;
        if (number.Scale <= 0) text.Put('0');
        for (int left = number.Scale; left > 0; left--)
        {
            char digit = number[next];
            text.Put(digit == '\0' ? '0' : digit);
            if (digit != '\0') next++;
            if (grouped && left > 1 && left % 3 == 1) text.Put(',');
        }

        if (decimals <= 0) return;
        text.Put('.');
        // An integer times a power of ten has no digits there.
        text.Put('0', decimals);
    }

    static void WriteScientific(ref BoundedText text, scoped DecimalDigits number, int digits, char letter)
    {
        text.Put(number.Count == 0 ? '0' : number[0]);
        if (digits != 1) text.Put('.');
        for (int i = 1; i < digits; i++) text.Put(number[i] == '\0' ? '0' : number[i]);
        WriteExponent(ref text, number.Count == 0 ? 0 : number.Scale - 1, letter, 3, positiveSign: true);
    }

    static void WriteGeneral(ref BoundedText text, scoped DecimalDigits number, int digits, char letter)
    {
        number.Round(digits);
        if (number.IsNegative) text.Put('-');
        bool isScientific = number.Scale > digits;
        int whole = isScientific ? 1 : number.Scale, next = 0;
        if (whole <= 0) text.Put('0');
        for (; whole > 0; whole--)
        {
            text.Put(number[next] == '\0' ? '0' : number[next]);
            next++;
        }

        if (number[next] != '\0') text.Put('.');
        for (; number[next] != '\0'; next++) text.Put(number[next]);
        if (isScientific) WriteExponent(ref text, number.Scale - 1, letter, 2, positiveSign: true);
    }
}
