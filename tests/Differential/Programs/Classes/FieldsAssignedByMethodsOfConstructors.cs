// Constructors that let methods assign fields which they read before and after: directly, through each other, as static methods, and while a method waits.
using System;
using System.Runtime.CompilerServices;

Console.WriteLine(new Counter(3).Total);
Console.WriteLine(new Bag(9).Sum());
Console.WriteLine(new Bag(1).Sum());
Console.WriteLine(new Parser("a", "bc", "d").Length);
new Grower(2);
Console.WriteLine(new Swapper().Get());
Console.WriteLine(new Fluent(1).N + " " + new ReadsEarly("abc").N);
Console.WriteLine(new ByStatic().V);

class Counter
{
    int _index;
    public int Total;

    public Counter(int n)
    {
        while (_index < n) Step();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Step()
    {
        if (_index > 20) throw new InvalidOperationException("runaway");
        Total += _index;
        _index++;
    }
}

class Bag
{
    int[] _items = new int[2];
    int _count;

    public Bag(int n)
    {
        for (int i = 0; i < n; i++) Push(i);
    }

    void Push(int item)
    {
        if (_count == _items.Length) Grow();
        _items[_count++] = item;
    }

    void Grow()
    {
        int[] bigger = new int[_items.Length * 2];
        for (int i = 0; i < _items.Length; i++) bigger[i] = _items[i];
        _items = bigger;
    }

    public int Sum()
    {
        int sum = 0;
        for (int i = 0; i < _count; i++) sum += _items[i];
        return sum;
    }
}

class Token(string text)
{
    public readonly string Text = text;
}

class Parser
{
    readonly string[] _source;
    Token _current = new("");
    int _position;

    public int Length { get; private set; }

    public Parser(params string[] source)
    {
        _source = source;
        Next();
        Parse();
    }

    void Next()
    {
        _current = new Token(_position < _source.Length ? _source[_position] + _position : "end");
        _position++;
    }

    void Parse()
    {
        while (_current.Text != "end")
        {
            Token token = _current;
            Next();
            Console.WriteLine(token.Text + "," + _current.Text);
            Length += token.Text.Length;
        }
    }
}

class Grower
{
    int _n;
    int[] _table = [];

    public Grower(int n)
    {
        _n = n;
        Grow();
        Console.WriteLine(_table.Length + " " + _n);
        Grow();
        Console.WriteLine(_table.Length + " " + _n);
        for (int i = 0; i < _table.Length; i++)
        {
            _table[i] = i;
            if (i == 2 && _table.Length < 30) Grow();
        }

        Console.WriteLine(_table.Length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Grow()
    {
        _n *= 2;
        _table = new int[_n];
    }
}

class Box(int value)
{
    public int Value = value;
}

class Swapper
{
    Box _box;

    public Swapper()
    {
        _box = new Box(1);
        Use();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Use()
    {
        Box before = _box;
        Replace();
        Console.WriteLine(before.Value + " " + _box.Value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Replace() => _box = new Box(2);

    public int Get() => _box.Value;
}

class Fluent
{
    readonly int _k;

    public int N { get; }

    public Fluent(int x)
    {
        N = Same(this).Value();
        _k = 9;
        N += _k + x;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Fluent Same(Fluent it) => it;

    [MethodImpl(MethodImplOptions.NoInlining)]
    int Value() => _k;
}

class ReadsEarly
{
    readonly string _text;
    readonly int _n;

    public ReadsEarly(string text)
    {
        ReadsEarly me = Me();
        _n = me.Length();
        _text = text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    ReadsEarly Me() => this;

    [MethodImpl(MethodImplOptions.NoInlining)]
    int Length() => _text == null ? -1 : _text.Length;

    public int N => _n + _text.Length;
}

class ByStatic
{
    int _v;
    string? _s;

    public ByStatic()
    {
        int before = _v;
        Help(this, 3);
        Console.WriteLine(before + " " + _v + " " + (_s == null));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Help(ByStatic it, int n)
    {
        it._v = n;
        it._s = "q";
    }

    public int V => _v;
}
