// A JSON reader: a ref struct over text that makes a tree of objects, and errors with positions.
foreach (string text in (string[])["[1, -2, [true, null], {}]", "{ \"a\": {\"b\": [10, 20]}, \"c\": \"x\" }", "[1, 2", "{\"a\" 1}", "nul", "[]x"])
{
    try
    {
        var reader = new Reader(text);
        Json value = reader.Read();
        if (!reader.AtEnd) throw new FormatException("text after the end");
        Console.WriteLine($"{value.Show()} {value.Sum()}");
    }
    catch (FormatException e)
    {
        Console.WriteLine(e.Message);
    }
}

abstract record Json
{
    public abstract string Show();
    public virtual int Sum() => 0;
}

sealed record Null : Json
{
    public override string Show() => "null";
}

sealed record Bool(bool Value) : Json
{
    public override string Show() => this.Value ? "true" : "false";
}

sealed record Number(int Value) : Json
{
    public override string Show() => $"{this.Value}";
    public override int Sum() => this.Value;
}

sealed record Text(string Value) : Json
{
    public override string Show() => $"'{this.Value}'";
}

sealed record Items(List<Json> Values) : Json
{
    public override string Show()
    {
        string text = "";
        foreach (Json value in this.Values) text += (text == "" ? "" : ",") + value.Show();
        return $"[{text}]";
    }

    public override int Sum()
    {
        int sum = 0;
        foreach (Json value in this.Values) sum += value.Sum();
        return sum;
    }
}

sealed record Members(List<(string Name, Json Value)> Values) : Json
{
    public override string Show()
    {
        string text = "";
        foreach ((string name, Json value) in this.Values) text += (text == "" ? "" : ",") + name + ":" + value.Show();
        return $"{{{text}}}";
    }

    public override int Sum()
    {
        int sum = 0;
        foreach ((_, Json value) in this.Values) sum += value.Sum();
        return sum;
    }
}

ref struct Reader(ReadOnlySpan<char> text)
{
    ReadOnlySpan<char> _rest = text;

    public bool AtEnd => this.Peek() == '\0';

    char Peek()
    {
        _rest = _rest.TrimStart();
        return _rest.IsEmpty ? '\0' : _rest[0];
    }

    bool Accept(char c)
    {
        if (this.Peek() != c) return false;
        _rest = _rest[1..];
        return true;
    }

    void Expect(char c)
    {
        if (!this.Accept(c)) throw new FormatException("another character was expected");
    }

    bool AcceptWord(string word)
    {
        if (!_rest.StartsWith(word)) return false;
        _rest = _rest[word.Length..];
        return true;
    }

    public Json Read()
    {
        switch (this.Peek())
        {
            case '[':
                return this.ReadItems();
            case '{':
                return this.ReadMembers();
            case '"':
                return new Text(this.ReadText());
            case '-' or >= '0' and <= '9':
                bool negative = this.Accept('-');
                int value = 0;
                while (!_rest.IsEmpty && char.IsAsciiDigit(_rest[0]))
                {
                    value = checked(value * 10 + (_rest[0] - '0'));
                    _rest = _rest[1..];
                }

                return new Number(negative ? -value : value);
            default:
                if (this.AcceptWord("true")) return new Bool(true);
                if (this.AcceptWord("false")) return new Bool(false);
                return this.AcceptWord("null") ? new Null() : throw new FormatException("not a value");
        }
    }

    Items ReadItems()
    {
        List<Json> items = [];
        this.Expect('[');
        if (this.Accept(']')) return new(items);
        do items.Add(this.Read());
        while (this.Accept(','));
        this.Expect(']');
        return new(items);
    }

    Members ReadMembers()
    {
        List<(string, Json)> members = [];
        this.Expect('{');
        if (this.Accept('}')) return new(members);
        do
        {
            string name = this.ReadText();
            this.Expect(':');
            members.Add((name, this.Read()));
        }
        while (this.Accept(','));
        this.Expect('}');
        return new(members);
    }

    string ReadText()
    {
        this.Expect('"');
        int end = _rest.IndexOf('"');
        if (end < 0) throw new FormatException("text without end");
        string text = new(_rest[..end]);
        _rest = _rest[(end + 1)..];
        return text;
    }
}
