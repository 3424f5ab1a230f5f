namespace Tusk.Runtime.Text;

/// <summary>Formats that show where each digit goes: <c>000</c>, <c>#,##0.00;(#)</c>, <c>0%</c>, <c>0.0e+00</c>, in the invariant culture.</summary>
ref struct CustomFormat
{
    readonly ReadOnlySpan<char> _format;
    int _section;

    // Of the section: places for digits, those before the point, and the first and the last '0'.
    int _places, _wholePlaces, _firstZero, _lastZero;
    bool _isGrouped, _isScientific;
    int _scale;

    public CustomFormat(ReadOnlySpan<char> format)
    {
        _format = format;
        _section = 0;
    }

    public void Write(ref BoundedText text, scoped DecimalDigits number)
    {
        _section = this.Section(number.Count == 0 ? 2 : number.IsNegative ? 1 : 0);
        this.Scan();
        while (number.Count > 0)
        {
            number.Scale += _scale;
            number.Round(_isScientific ? _places : number.Scale + _places - _wholePlaces);
            if (number.Count > 0) break;
            // Rounded to nothing: the section of zeros.
            int zeros = this.Section(2);
            if (zeros == _section) break;
            _section = zeros;
            this.Scan();
        }

        if (number.Count == 0) number.BeZero();
        if (number.IsNegative && _section == 0 && (number.Scale != 0 || this.WritesAnything(number))) text.Put('-');
        this.WriteSection(ref text, number);
    }

    readonly bool WritesAnything(scoped DecimalDigits number)
    {
        var counted = new BoundedText(default);
        this.WriteSection(ref counted, number);
        return counted.Length > 0;
    }

    /// <summary>Where the section of positive (0), negative (1) or zero numbers (2) starts; the first, where it is missing or empty.</summary>
    readonly int Section(int wanted)
    {
        if (wanted == 0) return 0;
        for (int i = 0; i < _format.Length; i++)
        {
            switch (_format[i])
            {
                case '\'' or '"':
                    i = this.EndOfQuote(i);
                    break;
                case '\\':
                    i++;
                    break;
                case ';' when --wanted == 0:
                    return i + 1 < _format.Length && _format[i + 1] != ';' ? i + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>The closing quote, or the end of the format.</summary>
    readonly int EndOfQuote(int at)
    {
        char quote = _format[at++];
        while (at < _format.Length && _format[at] != quote) at++;
        return at;
    }

    readonly char At(int index) => index < _format.Length ? _format[index] : '\0';

    /// <summary>Whether digits of an exponent follow an E at the place.</summary>
    readonly bool IsExponent(int at) => this.At(at + 1) == '0' || this.At(at + 1) is '+' or '-' && this.At(at + 2) == '0';

    /// <summary>What the section says as a whole, before the first digit can be written.</summary>
    void Scan()
    {
        _places = _lastZero = _scale = 0;
        _wholePlaces = -1;
        _firstZero = int.MaxValue;
        _isGrouped = _isScientific = false;
        int comma = -1, commas = 0;
        for (int i = _section; i < _format.Length && _format[i] != ';'; i++)
        {
            switch (_format[i])
            {
                case '#':
                    _places++;
                    break;
                case '0':
                    if (_firstZero == int.MaxValue) _firstZero = _places;
                    _places++;
                    _lastZero = _places;
                    break;
                case '.' when _wholePlaces < 0:
                    _wholePlaces = _places;
                    break;
                case ',' when _places > 0 && _wholePlaces < 0:
                    if (comma == _places)
                    {
                        commas++;
                        break;
                    }

                    if (comma >= 0) _isGrouped = true;
                    comma = _places;
                    commas = 1;
                    break;
                case '%':
                    _scale += 2;
                    break;
                case '‰':
                    _scale += 3;
                    break;
                case '\'' or '"':
                    i = this.EndOfQuote(i);
                    break;
                case '\\':
                    i++;
                    break;
                case 'E' or 'e' when this.IsExponent(i):
                    if (this.At(i + 1) != '0') i++;
                    while (this.At(i + 1) == '0') i++;
                    _isScientific = true;
                    break;
            }
        }

        if (_wholePlaces < 0) _wholePlaces = _places;
        // A comma right before the point divides by a thousand, one further left asks for groups.
        if (comma >= 0 && comma == _wholePlaces) _scale -= commas * 3;
        else if (comma >= 0) _isGrouped = true;
        _firstZero = _firstZero < _wholePlaces ? _wholePlaces - _firstZero : 0;
        _lastZero = _lastZero > _wholePlaces ? _wholePlaces - _lastZero : 0;
    }

    readonly void WriteSection(ref BoundedText text, scoped DecimalDigits number)
    {
        // The power of ten of the next place for a digit, and how many digits come before the places (or places before the digits).
        int power = _isScientific ? _wholePlaces : number.Scale > _wholePlaces ? number.Scale : _wholePlaces;
        int extra = _isScientific ? 0 : number.Scale - _wholePlaces;
        int shown = power + (extra < 0 ? extra : 0);
        int grouped = _isGrouped ? _firstZero > shown ? _firstZero : shown : 0;
        int next = 0;
        bool isPointWritten = false, isExponentWritten = false;
        for (int i = _section; i < _format.Length && _format[i] != ';'; i++)
        {
            char c = _format[i];
            if (c is '#' or '0' or '.')
            {
                for (; extra > 0; extra--) PutDigit(ref text, number[next] == '\0' ? '0' : number[next++], ref power, grouped);
            }

            switch (c)
            {
                case '#' or '0':
                {
                    char digit;
                    if (extra < 0)
                    {
                        extra++;
                        digit = power <= _firstZero ? '0' : '\0';
                    }
                    else
                    {
                        digit = number[next] != '\0' ? number[next++] : power > _lastZero ? '0' : '\0';
                    }

                    if (digit != '\0') PutDigit(ref text, digit, ref power, grouped);
                    else power--;
                    break;
                }
                case '.':
                    if (power != 0 || isPointWritten || _lastZero >= 0 && (_wholePlaces >= _places || number[next] == '\0')) break;
                    text.Put('.');
                    isPointWritten = true;
                    break;
                case ',':
                    break;
                case '\'' or '"':
                {
                    int end = this.EndOfQuote(i);
                    text.Put(_format[(i + 1)..end]);
                    i = end;
                    break;
                }
                case '\\':
                    if (i + 1 < _format.Length) text.Put(_format[++i]);
                    break;
                case 'E' or 'e':
                    i = this.WriteExponent(ref text, number, i, ref isExponentWritten);
                    break;
                default:
                    text.Put(c);
                    break;
            }
        }
    }

    static void PutDigit(ref BoundedText text, char digit, ref int power, int grouped)
    {
        text.Put(digit);
        if (power > 1 && power % 3 == 1 && power <= grouped) text.Put(',');
        power--;
    }

    /// <summary>An exponent, or the letter with what follows it; gives the last place it has taken.</summary>
    readonly int WriteExponent(ref BoundedText text, scoped DecimalDigits number, int at, ref bool isWritten)
    {
        char letter = _format[at];
        if (!_isScientific || isWritten)
        {
            text.Put(letter);
            if (this.At(at + 1) is '+' or '-') text.Put(_format[++at]);
            while (this.At(at + 1) == '0') text.Put(_format[++at]);
            return at;
        }

        if (!this.IsExponent(at))
        {
            text.Put(letter);
            return at;
        }

        bool positiveSign = this.At(at + 1) == '+';
        if (this.At(at + 1) != '0') at++;
        int digits = 0;
        for (; this.At(at + 1) == '0'; at++) digits++;
        StandardFormat.WriteExponent(ref text, number.Count == 0 ? 0 : number.Scale - _wholePlaces, letter, digits > 10 ? 10 : digits, positiveSign);
        isWritten = true;
        return at;
    }
}
