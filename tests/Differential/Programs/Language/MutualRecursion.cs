// Recursion: mutual, through delegates, interfaces and generics; tail calls; memoised.
Console.WriteLine($"{IsEven(10)} {IsOdd(7)} {Ackermann(2, 3)} {Hanoi(6, 'a', 'b', 'c')}");
long[] memo = new long[91];
Console.WriteLine(Fibonacci(90, memo));
Console.WriteLine(Depth(new Pair<Pair<int>>(new Pair<int>(5))));
Expr e = new Add(new Number(1), new Mul(new Number(2), new Add(new Number(3), new Number(4))));
Console.WriteLine(e.Eval());
Console.WriteLine(Permutations(['a', 'b', 'c', 'd'], 0));

static bool IsEven(int n) => n == 0 || IsOdd(n - 1);

static bool IsOdd(int n) => n != 0 && IsEven(n - 1);

static int Ackermann(int m, int n) => m == 0 ? n + 1 : n == 0 ? Ackermann(m - 1, 1) : Ackermann(m - 1, Ackermann(m, n - 1));

static int Hanoi(int n, char from, char to, char via) => n == 0 ? 0 : Hanoi(n - 1, from, via, to) + 1 + Hanoi(n - 1, via, to, from);

static long Fibonacci(int n, long[] memo) => n < 2 ? n : memo[n] != 0 ? memo[n] : memo[n] = Fibonacci(n - 1, memo) + Fibonacci(n - 2, memo);

static int Depth<T>(T value) where T : IDepth => value.Depth;

static int Permutations(char[] letters, int at)
{
    if (at == letters.Length) return letters[0] == 'a' ? 1 : 0;
    int count = 0;
    for (int i = at; i < letters.Length; i++)
    {
        (letters[at], letters[i]) = (letters[i], letters[at]);
        count += Permutations(letters, at + 1);
        (letters[at], letters[i]) = (letters[i], letters[at]);
    }

    return count;
}

interface IDepth
{
    int Depth { get; }
}

readonly struct Pair<T>(T value) : IDepth
{
    public int Depth => 1 + (value is IDepth ? 10 : 0);
}

abstract class Expr
{
    public abstract int Eval();
}

sealed class Number(int n) : Expr
{
    public override int Eval() => n;
}

sealed class Add(Expr a, Expr b) : Expr
{
    public override int Eval() => a.Eval() + b.Eval();
}

sealed class Mul(Expr a, Expr b) : Expr
{
    public override int Eval() => a.Eval() * b.Eval();
}
